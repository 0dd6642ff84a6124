import type { PanelModel } from "./model";

/** Panel types that Grafana migrates on load, with their successors. */
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

/** Whether a panel shows query results. */
export function isDrawn(type: string): boolean {
    return type !== "" && !withoutData.has(type);
}

/** Whether a panel shows numbers and therefore needs a unit. */
export function showsNumbers(type: string): boolean {
    return numeric.has(type);
}

/** Whether a panel shows values over time, so that its queries are range queries. */
export function showsCourse(type: string): boolean {
    return overTime.has(type);
}

/** A panel's name in messages: its title or its id. */
export function nameOf({ title, id, type }: PanelModel): string {
    return title?.trim() ? title.trim() : `${type || "panel"} ${id ?? ""}`.trim();
}
