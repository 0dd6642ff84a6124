import type { LintContext } from "../context";
import type { CheckInfo, FindingSeverity } from "../finding";
import type { Expr, Span } from "./ast";
import type { Inference } from "./infer";

/** An expression that is being checked. */
export interface Subject {
    text: string;
    root: Expr;
    /** Every part of it, with what it is in, the outermost last. */
    nodes: readonly { expr: Expr; parents: readonly Expr[] }[];
    inference: Inference;
    context: LintContext;
    purpose: Purpose;
}

/** What an expression's result is for. */
export type Purpose = "alert" | "record" | "panel";

export interface Hit extends Span {
    message: string;
    severity?: FindingSeverity;
    mend?: string;
}

/** A check of PromQL expressions. */
export interface PromqlCheck extends CheckInfo {
    find(subject: Subject): Iterable<Hit>;
}

/** The parts of one kind, with what they are in. */
export function* partsOf<Kind extends Expr["kind"]>(
    { nodes }: Subject,
    kind: Kind,
): Generator<{ expr: Extract<Expr, { kind: Kind }>; parents: readonly Expr[] }> {
    for (const { expr, parents } of nodes) {
        if (expr.kind === kind) {
            yield { expr: expr as Extract<Expr, { kind: Kind }>, parents };
        }
    }
}

/** A hit at a part of the expression. */
export function at({ from, to }: Span, message: string, more: Omit<Partial<Hit>, "message"> = {}): Hit {
    return { from, to, message, ...more };
}
