import { isJson, type Json, objectsIn, textOf } from "./json";

/** Panels and data sources of Grafana's own are always there. */
const corePanels = new Set(
    (
        "alertlist annolist barchart bargauge candlestick canvas dashlist datagrid debug flamegraph gauge geomap " +
        "getting-started graph heatmap histogram live logs news nodeGraph piechart pluginlist row singlestat stat " +
        "state-timeline status-history table table-old text timeseries traces trend welcome xychart"
    ).split(" "),
);

/**
 * A download, read; throws with the rule that it breaks.
 *
 * Grafana's newer form of dashboards (`apiVersion`, `spec.elements`) is not what its dashboard API takes.
 */
export function parseDownload(text: string): Json {
    const model = parsed(text);
    if (!isJson(model)) {
        throw new Error("must be the JSON of a dashboard");
    }
    if (!Array.isArray(model.panels) && !Array.isArray(model.rows)) {
        throw new Error("must be a dashboard of the classic form, with panels: take another revision");
    }
    return model;
}

/** The author's title. */
export function titleOf(model: Json, id: number): string {
    return textOf(model.title) ?? `Dashboard ${id}`;
}

/** Panels that Grafana lacks until a plugin is installed, in alphabetical order. */
export function foreignPanels(model: Json): string[] {
    return objectsIn(model.__requires)
        .flatMap(({ type, id }) => (type === "panel" && typeof id === "string" ? [id] : []))
        .filter((id) => !corePanels.has(id))
        .sort();
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
