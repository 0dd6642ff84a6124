import type * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardUid } from "../../rules/pack";
import type { DashboardContext } from "../types";
import type { AlertRef } from "./alertRef";
import type { Color, Steps } from "./steps";

/** Who is asked. */
export type Source = "prometheus" | "loki";

/** A question to Prometheus or Loki, and what its answer is called; `{{job}}` is the value of a label. */
export interface Query {
    expr: string;
    legend: string;
    /** Grafana's next colour by default. */
    color?: Color;
    /** Whether it is what the others should stay below: a dashed line with nothing under it; false by default. */
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
    /** What is seen, and what a bad value means; shown at the title, with the thresholds of the alerts behind it. */
    description: string;
    /** Grafana's name of the unit: `s`, `bytes`, `percentunit`, `short` for a mere count. */
    unit: string;
    queries: readonly Query[];
    /** Who is asked; Prometheus by default. */
    source?: Source;
    /** Digits after the decimal point; as many as are needed by default. */
    decimals?: number;
    /** Colours by value; green throughout by default. */
    steps?: Steps;
    /** Texts in place of values. */
    meanings?: readonly Meaning[];
    /** What is said where there is no value: `No replica`. "No data" by default. */
    empty?: string;
    /** The alerts about what is seen: their runbooks are linked from the panel. */
    alerts?: readonly AlertRef[];
    /** The dashboard that has more about it, linked from the panel where the stack has it. */
    leadsTo?: DashboardUid;
    /** The finest step of the queries, for metrics that change less often than they are scraped. */
    stepSeconds?: number;
}

/** A panel that is not yet placed: makes a new one at each position. */
export type Panel = (position: model.GridPos, context: DashboardContext) => model.Panel;
