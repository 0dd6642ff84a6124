import type { DashboardCheck } from "../check";
import { dialectOf } from "../dialect";
import { fieldSettings } from "../fieldSettings";
import type { DashboardModel, PanelModel } from "../model";

const dataUnits = new Set([
    "bytes",
    "decbytes",
    "bits",
    "decbits",
    "kbytes",
    "deckbytes",
    "mbytes",
    "decmbytes",
    "gbytes",
    "decgbytes",
]);
const timeUnits = new Set([
    "ns",
    "µs",
    "ms",
    "s",
    "m",
    "h",
    "d",
    "dtdurations",
    "dtdurationms",
    "clocks",
    "clockms",
]);

const timesHundred = /\*\s*100(\.0*)?\s*\)*\s*$|^\s*\(*\s*100(\.0*)?\s*\*/;
const name = "([a-zA-Z_:][\\w:]*)";
const selector = `${name}\\s*(?:\\{[^}]*\\})?`;
const rated = `(?:(?:rate|irate|increase)\\s*\\(\\s*${selector}\\s*\\[[^\\]]*\\]\\s*\\)|${selector})`;
const grouping = "(?:(?:by|without)\\s*\\([^)]*\\)\\s*)?";
/** One selector, alone or aggregated: its unit is that of its metric. */
const single = new RegExp(
    `^\\s*(?:(?:sum|avg|min|max)\\s*${grouping})?\\(*\\s*${selector}\\s*\\)*\\s*${grouping}$`,
);
/** A part of a whole of the same unit. */
const ratio = new RegExp(
    `^\\s*(?:sum|avg)?\\s*${grouping}\\(*\\s*${rated}\\s*\\)*\\s*/\\s*(?:sum|avg)?\\s*${grouping}\\(*\\s*${rated}\\s*\\)*\\s*$`,
);

export const percentUnit: DashboardCheck = {
    code: "VL471",
    name: "percent-unit-mismatch",
    severity: "warning",
    reason: "Grafana multiplies percentunit by 100 and takes percent as it is: 97 % is shown as 9700 % or as 0.97 %.",
    fix: "Use percentunit for 0 to 1, and percent for 0 to 100.",
    example:
        '{ "type": "timeseries", "fieldConfig": { "defaults": { "unit": "percentunit" } }, "targets": [{ "refId": "A", "expr": "redis_memory_used_bytes / redis_memory_max_bytes * 100" }] }',
    fixed: '{ "type": "timeseries", "fieldConfig": { "defaults": { "unit": "percent" } }, "targets": [{ "refId": "A", "expr": "redis_memory_used_bytes / redis_memory_max_bytes * 100" }] }',
    *find(dashboard) {
        for (const { panel, text, unit, node } of singleQueries(dashboard)) {
            if (unit === "percentunit" && text.includes("/") && timesHundred.test(text)) {
                yield { node, panel, message: "the unit is percentunit, but the query multiplies by 100" };
            }
            if (unit === "percent" && isShare(text)) {
                yield { node, panel, message: "the unit is percent, but the query returns 0 to 1" };
            }
        }
    },
};

export const unitMismatch: DashboardCheck = {
    code: "VL472",
    name: "unit-mismatch",
    severity: "warning",
    reason: "The panel's unit differs from the unit in the metric's name.",
    fix: "Set the unit that the metric's name states.",
    example:
        '{ "type": "timeseries", "fieldConfig": { "defaults": { "unit": "s" } }, "targets": [{ "refId": "A", "expr": "redis_memory_used_bytes" }] }',
    fixed: '{ "type": "timeseries", "fieldConfig": { "defaults": { "unit": "bytes" } }, "targets": [{ "refId": "A", "expr": "redis_memory_used_bytes" }] }',
    *find(dashboard, { metrics }) {
        for (const { panel, text, unit, node } of singleQueries(dashboard)) {
            const metric = single.exec(text)?.[1] ?? "";
            const known = metrics.find(metric)?.unit;
            const isBytes = (metric.endsWith("_bytes") || known === "bytes") && timeUnits.has(unit);
            const isSeconds = (metric.endsWith("_seconds") || known === "seconds") && dataUnits.has(unit);
            if (isBytes || isSeconds) {
                yield { node, panel, message: `the unit is ${unit}, but the query returns ${metric}` };
            }
        }
    },
};

/** Whether an expression is a ratio: both names have the same unit, and no factor 100 appears. */
function isShare(text: string): boolean {
    const [, ...names] = ratio.exec(text) ?? [];
    const [part, whole] = names
        .filter(Boolean)
        .map((found) => /_(bytes|seconds|requests|errors)(_total)?$/.exec(found)?.[1]);
    return part !== undefined && part === whole && !text.includes("100");
}

/** The query of each panel that has a single query and one unit for all fields. */
function* singleQueries(dashboard: DashboardModel): Generator<{
    panel: PanelModel;
    text: string;
    unit: string;
    node: PanelModel["node"];
}> {
    for (const panel of dashboard.panels) {
        const { unit, ownUnits } = fieldSettings(panel);
        if (unit === undefined || ownUnits.length > 0) {
            continue;
        }
        for (const target of panel.targets) {
            if (target.expression && dialectOf(dashboard, panel, target) === "promql") {
                yield { panel, text: target.expression.text, unit, node: target.expression.node };
            }
        }
    }
}
