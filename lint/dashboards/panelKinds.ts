import type { PanelModel } from "./model";

/** Panels that Grafana replaces by others when it loads them, with what it takes in their place. */
export const replacedKinds: ReadonlyMap<string, string> = new Map([
    ["graph", "timeseries"],
    ["singlestat", "stat"],
    ["grafana-singlestat-panel", "stat"],
    ["table-old", "table"],
    ["grafana-piechart-panel", "piechart"],
    ["grafana-worldmap-panel", "geomap"],
    ["natel-discrete-panel", "state-timeline"],
]);

const withoutData = new Set([
    "row",
    "text",
    "news",
    "welcome",
    "dashlist",
    "alertlist",
    "annolist",
    "gettingstarted",
    "pluginlist",
]);

const numeric = new Set(["stat", "gauge", "bargauge", "timeseries", "graph", "singlestat", "barchart"]);
const overTime = new Set(["timeseries", "graph", "heatmap", "barchart"]);

/** Whether a panel is drawn from the results of queries. */
export function isDrawn(type: string): boolean {
    return type !== "" && !withoutData.has(type);
}

/** Whether a panel shows numbers, that mean nothing without their unit. */
export function showsNumbers(type: string): boolean {
    return numeric.has(type);
}

/** Whether a panel shows a course, for which its queries are evaluated at each step of the time range. */
export function showsCourse(type: string): boolean {
    return overTime.has(type);
}

/** Names a panel for a message: by its title, or by its id. */
export function nameOf({ title, id, type }: PanelModel): string {
    return title?.trim() ? title.trim() : `${type || "panel"} ${id ?? ""}`.trim();
}
