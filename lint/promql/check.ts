import type { LintContext } from "../context";
import type { CheckInfo, FindingSeverity } from "../finding";
import type { Expr, Span } from "./ast";
import type { Inference } from "./infer";

/** An expression under check. */
export interface Subject {
    text: string;
    root: Expr;
    /** All its nodes, each with its ancestors, outermost last. */
    nodes: readonly { expr: Expr; parents: readonly Expr[] }[];
    inference: Inference;
    context: LintContext;
    purpose: Purpose;
}

/** The use of an expression's result. */
export type Purpose = "alert" | "record" | "panel";

export interface Hit extends Span {
    message: string;
    severity?: FindingSeverity;
    fix?: string;
}

/** A check of PromQL expressions. */
export interface PromqlCheck extends CheckInfo {
    find(subject: Subject): Iterable<Hit>;
}

/** The nodes of a kind, with their ancestors. */
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

/** A hit at a node. */
export function at({ from, to }: Span, message: string, more: Omit<Partial<Hit>, "message"> = {}): Hit {
    return { from, to, message, ...more };
}
