import type * as model from "@grafana/grafana-foundation-sdk/dashboard";

/** What a person is to feel about a value: all is well, look at it, act. */
export type Color = "green" | "orange" | "red";

/** A question to Prometheus, and what its answer is called; `{{job}}` is the value of a label. */
export interface Query {
    expr: string;
    legend: string;
    /** Grafana's next colour by default. */
    color?: Color;
}

/** A colour from a value on. */
export type Step = readonly [from: number, color: Color];

/** A text in place of a value. */
export interface Meaning {
    value: number;
    text: string;
    color: Color;
}

/** What every panel has. */
export interface PanelSpec {
    title: string;
    /** What is seen, and what a bad value means; shown at the title. */
    description: string;
    /** Grafana's name of the unit: `s`, `bytes`, `percentunit`, `short` for a mere count. */
    unit: string;
    queries: readonly Query[];
    /** Digits after the decimal point; as many as are needed by default. */
    decimals?: number;
    /** Colours by value, ascending, the first from 0 on; green throughout by default. */
    steps?: readonly Step[];
}

/** A panel that is not yet placed: makes a new one at each position. */
export type Panel = (position: model.GridPos) => model.Panel;
