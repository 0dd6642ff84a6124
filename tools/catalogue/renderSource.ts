import type { CatalogueMetric, MetricsSource } from "../../metrics/types";

/** Renders a catalogue file in a stable order, a line per metric, for readable diffs. */
export function renderSource({ metrics, ...about }: MetricsSource): string {
    const { name, version, origin, server, openPrefixes, honorLabels } = about;
    const head = Object.entries({ name, version, origin, server, openPrefixes, honorLabels })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `    ${JSON.stringify(key)}: ${renderValue(value)},`);
    const lines = Object.keys(metrics)
        .sort()
        .map((each) => `        ${JSON.stringify(each)}: ${renderMetric(metrics[each])}`);
    return ["{", ...head, '    "metrics": {', lines.join(",\n"), "    }", "}", ""].join("\n");
}

function renderMetric(metric: CatalogueMetric | undefined): string {
    const { type, labels, unit, help, when, origin } = metric ?? {};
    const members = Object.entries({ type, labels, unit, help, when, origin })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${JSON.stringify(key)}: ${renderValue(value)}`);
    return `{ ${members.join(", ")} }`;
}

function renderValue(value: unknown): string {
    return Array.isArray(value) ? `[${value.map(renderValue).join(", ")}]` : JSON.stringify(value);
}
