import type { JsonNode } from "./jsonTree";

/** A dashboard as the checks see it: every form that Grafana ever wrote is read into this one. */
export interface DashboardModel {
    node: JsonNode;
    title: string | undefined;
    uid: string | undefined;
    /** All panels in order; the ones in a collapsed row follow it. */
    panels: readonly PanelModel[];
    variables: readonly VariableModel[];
    /** Kinds of the data sources that an export asks for, by placeholder: `DS_PROMETHEUS` → `prometheus`. */
    inputs: ReadonlyMap<string, string>;
    annotations: readonly JsonNode[];
}

/** A panel, or a row's heading. */
export interface PanelModel {
    node: JsonNode;
    type: string;
    title: string | undefined;
    id: number | undefined;
    /** Place on the grid of 24 columns; undefined in dashboards of before 5.0, which have none. */
    place: Place | undefined;
    /** The row that it is in, counted from the top; rows of a dashboard without any: 0. */
    row: number;
    /** Whether it is in a row that is folded: its place there is taken only when it is unfolded. */
    isFolded: boolean;
    /** Whether it stands for a panel of the library, whose model is elsewhere. */
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
    /** Its own data source; the panel's where undefined. */
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
