import type { CatalogueMetric, MetricsSource, MetricType } from "../../metrics/types";

/** The command-line options of a capture. */
export type CaptureOf = Omit<MetricsSource, "metrics"> & {
    /** The condition of metrics that no earlier capture had. */
    readonly when?: string;
};

/**
 * Merges another capture into a source: an exporter exposes some metrics only after their first event, and series of one
 * metric can have different labels.
 *
 * Metrics of earlier captures of the same version are kept, and so are the manual fields `when` and `origin`.
 */
export function mergeCapture(
    earlier: MetricsSource | undefined,
    { when, ...source }: CaptureOf,
    seen: Readonly<Record<string, CatalogueMetric>>,
): MetricsSource {
    if (earlier !== undefined && earlier.version !== source.version) {
        throw new Error(
            `${source.name}: the catalogue has version ${earlier.version}, but this is ${source.version}: delete its file to start over`,
        );
    }
    const metrics: Record<string, CatalogueMetric> = { ...earlier?.metrics };
    const origin = earlier?.origin ?? source.origin;
    const marks = {
        ...(when !== undefined && { when }),
        ...(origin !== source.origin && { origin: source.origin }),
    };
    for (const [name, metric] of Object.entries(seen)) {
        const known = metrics[name];
        metrics[name] = known === undefined ? { ...metric, ...marks } : mergeMetric(name, known, metric);
    }
    return { ...earlier, ...source, origin, metrics };
}

function mergeMetric(name: string, known: CatalogueMetric, seen: CatalogueMetric): CatalogueMetric {
    const unit = known.unit ?? seen.unit;
    return {
        type: sameType(name, known.type, seen.type),
        labels: [...new Set([...known.labels, ...seen.labels])].sort(),
        ...(unit !== undefined && { unit }),
        help: known.help === "" ? seen.help : known.help,
        ...(known.when !== undefined && { when: known.when }),
    };
}

function sameType(name: string, one: MetricType, other: MetricType): MetricType {
    if (one !== other && one !== "unknown" && other !== "unknown") {
        throw new Error(`${name} is a ${one} in the catalogue and a ${other} here`);
    }
    return one === "unknown" ? other : one;
}
