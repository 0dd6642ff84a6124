import type { SyntaxNode } from "@lezer/common";
import type { Expr, Span } from "./ast";

/** What the parts of a conversion read a syntax tree with. */
export interface Reader {
    /** Whether `$` and `[[` in strings are Grafana variables. */
    readonly hasVariables: boolean;
    /** The text of a node. */
    slice(node: Span): string;
    /** Whether a Grafana variable is in a node. */
    hasHole(node: Span): boolean;
    /** The value of a string literal. */
    quoted(node: Span): string | undefined;
    /** The direct child expressions of a node. */
    inner(node: SyntaxNode | null): Expr[];
}
