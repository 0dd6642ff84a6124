import type { LintContext } from "../context";
import type { Expr } from "./ast";
import type { LabelSet } from "./labels";
import type { Unit } from "./units";

/** The minimum and maximum of an expression's values. */
export interface Bounds {
    min: number;
    max: number;
}

/** What is known of an expression's values; asked about each expression within another. */
export interface Analysis {
    readonly context: LintContext;
    /** The labels of its series. */
    labels(expr: Expr): LabelSet;
    /** The unit of its values; undefined if unknown. */
    unit(expr: Expr): Unit | undefined;
    /** The bounds of its values. */
    bounds(expr: Expr): Bounds;
    /** Analyses the expression of the recording rule of a name, if there is one that parses. */
    inRecord<T>(name: string, look: (expr: Expr, analysis: Analysis) => T): T | undefined;
}
