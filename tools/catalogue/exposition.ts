import type { CatalogueMetric, MetricType } from "../../metrics/types";
import { parseBraces, unescape } from "./labels";
import { unitOf } from "./unit";

/** The metric types of the exposition formats. Prometheus treats info and state set as gauges. */
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

/** Suffixes of sample names after the name of their family. */
const endings: Readonly<Record<string, readonly string[]>> = {
    counter: ["_total"],
    histogram: ["_bucket", "_sum", "_count"],
    gaugehistogram: ["_bucket", "_gsum", "_gcount"],
    summary: ["_sum", "_count"],
    info: ["_info"],
};

/** The label that identifies a series within a histogram or summary. */
const ownLabels: Readonly<Partial<Record<MetricType, string>>> = { histogram: "le", summary: "quantile" };

/** Labels that a scrape adds to every series; an existing label of that name is renamed. */
const targetLabels: ReadonlySet<string> = new Set(["job", "instance"]);

interface Family {
    type: string;
    help: string;
    unit?: string;
}

/**
 * The metrics of a response in Prometheus's text format or OpenMetrics, by the names of their series in Prometheus;
 * histograms and summaries by their base name.
 *
 * A family without samples is ignored: its name selects nothing. Where labels are honored, `job` and `instance` are those of
 * the target, as every series has them; otherwise Prometheus renames them.
 */
export function parseExposition(
    text: string,
    { honorLabels = false }: { honorLabels?: boolean } = {},
): Record<string, CatalogueMetric> {
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
            labels
                .filter((label) => !honorLabels || !targetLabels.has(label))
                .forEach((label) => known.labels.add(label));
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

/** The family of a sample, and the name of its metric in the catalogue. */
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
    const knownUnit = unit ?? unitOf(name);
    return {
        type: known,
        labels: [...labels]
            .filter((label) => label !== ownLabels[known])
            .map((label) => (targetLabels.has(label) ? `exported_${label}` : label))
            .sort(),
        ...(knownUnit !== undefined && { unit: knownUnit }),
        help,
    };
}
