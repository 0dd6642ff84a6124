import type * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardUid } from "../../rules/pack";
import type { DashboardContext } from "../types";
import type { AlertRef } from "./alertRef";
import type { Color, Steps } from "./steps";

/** The queried data source. */
export type Source = "prometheus" | "loki";

/** A query to Prometheus or Loki with its legend; `{{job}}` is the value of a label. */
export interface Query {
    expr: string;
    legend: string;
    /** Grafana's next colour by default. */
    color?: Color;
    /** Whether it is a limit of the others, drawn as a dashed line without fill; false by default. */
    limit?: boolean;
    /** In place of the panel's. */
    unit?: string;
    /** In place of the panel's. */
    decimals?: number;
    /** In place of the panel's. */
    steps?: Steps;
    /** In place of the panel's. */
    meanings?: readonly Meaning[];
}

/** A text in place of a value. */
export interface Meaning {
    /** A number, or the text of a label. */
    value: number | string;
    text: string;
    color: Color;
}

/** What every panel has. */
export interface PanelSpec {
    title: string;
    /** What is shown, and what a bad value means; the thresholds of the alerts are appended. */
    description: string;
    /** Grafana's name of the unit: `s`, `bytes`, `percentunit`, `short` for a count. */
    unit: string;
    queries: readonly Query[];
    /** The queried data source; Prometheus by default. */
    source?: Source;
    /** Digits after the decimal point; as many as are needed by default. */
    decimals?: number;
    /** Colours by value; green throughout by default. */
    steps?: Steps;
    /** Texts in place of values. */
    meanings?: readonly Meaning[];
    /** Text without a value: `No replica`. "No data" by default. */
    empty?: string;
    /** The alerts about the values: their runbooks are linked, and their thresholds described. */
    alerts?: readonly AlertRef[];
    /** A dashboard with more details, linked from the panel if the stack has it. */
    leadsTo?: DashboardUid;
    /** The finest step of the queries, for metrics that change less often than they are scraped. */
    stepSeconds?: number;
}

/** A panel that is not yet placed: makes a new one at each position. */
export type Panel = (position: model.GridPos, context: DashboardContext) => model.Panel;
