import type { CatalogueMetric, MetricType } from "../../metrics/types";
import { parseBraces, unescape } from "./labels";
import { unitOf } from "./unit";

/** What the exposition formats call the types. An info and a state set are gauges to Prometheus. */
const types: Readonly<Record<string, MetricType>> = {
    counter: "counter",
    gauge: "gauge",
    histogram: "histogram",
    gaugehistogram: "histogram",
    summary: "summary",
    info: "gauge",
    stateset: "gauge",
    untyped: "unknown",
    unknown: "unknown",
};

/** What a sample's name may have after the name of its family. */
const endings: Readonly<Record<string, readonly string[]>> = {
    counter: ["_total"],
    histogram: ["_bucket", "_sum", "_count"],
    gaugehistogram: ["_bucket", "_gsum", "_gcount"],
    summary: ["_sum", "_count"],
    info: ["_info"],
};

/** The label of each of its series that says which part of the whole it is. */
const ownLabels: Readonly<Partial<Record<MetricType, string>>> = { histogram: "le", summary: "quantile" };

/** Every series gets these from its scrape; a label of that name that it had before is renamed. */
const targetLabels: ReadonlySet<string> = new Set(["job", "instance"]);

interface Family {
    type: string;
    help: string;
    unit?: string;
}

/**
 * The metrics in an answer of a program, in Prometheus's text format or in OpenMetrics, by the names that their series
 * have in Prometheus; a histogram and a summary by their base name.
 *
 * A family without a sample is not a metric: nothing could be selected by its name.
 */
export function parseExposition(text: string): Record<string, CatalogueMetric> {
    const families = new Map<string, Family>();
    const metrics = new Map<string, { family: Family; labels: Set<string> }>();
    for (const line of text.split("\n").map((each) => each.trim())) {
        const comment = /^#\s*(HELP|TYPE|UNIT)\s+(?:"((?:[^"\\]|\\.)*)"|(\S+))\s?(.*)$/.exec(line);
        if (comment !== null) {
            describe(families, comment[1] ?? "", unescape(comment[2] ?? comment[3] ?? ""), comment[4] ?? "");
        } else if (line !== "" && !line.startsWith("#")) {
            const { name, labels } = parseSample(line);
            const { metric, family } = familyOf(families, name);
            const known = metrics.get(metric) ?? { family, labels: new Set() };
            metrics.set(metric, known);
            labels.forEach((label) => known.labels.add(label));
        }
    }
    return Object.fromEntries(
        [...metrics].map(([name, { family, labels }]) => [name, metricOf(name, family, labels)]),
    );
}

function describe(families: Map<string, Family>, what: string, name: string, text: string): void {
    const family = families.get(name) ?? { type: "unknown", help: "" };
    families.set(name, family);
    if (what === "HELP") {
        family.help = unescape(text).replace(/\s+/g, " ").trim();
    } else if (what === "TYPE") {
        family.type = text.trim();
    } else if (text.trim() !== "") {
        family.unit = text.trim();
    }
}

function parseSample(line: string): { name: string; labels: string[] } {
    const [, name = "", brace] = /^([\w:]*)\s*(\{)?/.exec(line) ?? [];
    if (brace === undefined) {
        return { name, labels: [] };
    }
    const { metric, labels } = parseBraces(line, line.indexOf("{") + 1);
    return { name: metric ?? name, labels };
}

/** The family of a sample, and the name that its metric has in the catalogue. */
function familyOf(families: Map<string, Family>, sample: string): { metric: string; family: Family } {
    const exact = families.get(sample);
    if (exact !== undefined) {
        return { metric: sample, family: exact };
    }
    for (const [type, ends] of Object.entries(endings)) {
        const end = ends.find((each) => sample.endsWith(each));
        const family = end === undefined ? undefined : families.get(sample.slice(0, -end.length));
        if (end !== undefined && family?.type === type) {
            return { metric: isBase(type) ? sample.slice(0, -end.length) : sample, family };
        }
    }
    return { metric: sample, family: { type: "unknown", help: "" } };
}

function isBase(type: string): boolean {
    return types[type] === "histogram" || types[type] === "summary";
}

function metricOf(name: string, { type, help, unit }: Family, labels: Set<string>): CatalogueMetric {
    const known = types[type] ?? "unknown";
    const told = unit ?? unitOf(name);
    return {
        type: known,
        labels: [...labels]
            .filter((label) => label !== ownLabels[known])
            .map((label) => (targetLabels.has(label) ? `exported_${label}` : label))
            .sort(),
        ...(told !== undefined && { unit: told }),
        help,
    };
}
