import type { JsonNode } from "./jsonTree";

/** The dashboard model of the checks; every version of Grafana's format is read into it. */
export interface DashboardModel {
    node: JsonNode;
    title: string | undefined;
    uid: string | undefined;
    /** All panels in order; those of a collapsed row follow it. */
    panels: readonly PanelModel[];
    variables: readonly VariableModel[];
    /** Types of an export's required data sources, by placeholder: `DS_PROMETHEUS` → `prometheus`. */
    inputs: ReadonlyMap<string, string>;
    annotations: readonly JsonNode[];
}

/** A panel, or a row's heading. */
export interface PanelModel {
    node: JsonNode;
    type: string;
    title: string | undefined;
    id: number | undefined;
    /** Position on the 24-column grid; undefined in dashboards from before Grafana 5. */
    place: Place | undefined;
    /** Index of its row from the top; 0 in a dashboard without rows. */
    row: number;
    /** Whether its row is collapsed: it then occupies no space in the layout. */
    isFolded: boolean;
    /** Whether it refers to a library panel, whose model is stored elsewhere. */
    isFromLibrary: boolean;
    source: SourceReference | undefined;
    targets: readonly TargetModel[];
}

export interface Place {
    x: number;
    y: number;
    width: number;
    height: number;
}

/** A query of a panel. */
export interface TargetModel {
    node: JsonNode;
    refId: string | undefined;
    /** The query in the data source's language, where it is a text. */
    expression: { node: JsonNode; text: string } | undefined;
    legend: string | undefined;
    /** Its own data source; the panel's by default. */
    source: SourceReference | undefined;
    isHidden: boolean;
    format: string | undefined;
}

/** How a data source is named. */
export interface SourceReference {
    node: JsonNode;
    /** Its uid or name; undefined where only its kind is given. */
    name: string | undefined;
    /** Its kind as written: `prometheus`, `loki`. */
    type: string | undefined;
}

/** A variable of the dashboard. */
export interface VariableModel {
    node: JsonNode;
    name: string;
    type: string;
    /** What its values come from: a query, a list, a kind of data source. */
    query: string | undefined;
    source: SourceReference | undefined;
}
