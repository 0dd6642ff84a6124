import type { SyntaxNode, Tree } from "@lezer/common";
import type { LintContext } from "../context";
import type { CheckInfo } from "../finding";
import type { Hit, Purpose } from "../promql/check";

/** A LogQL expression under check. */
export interface LogqlSubject {
    text: string;
    tree: Tree;
    context: LintContext;
    purpose: Purpose;
    /** The text of a node. */
    slice: (node: SyntaxNode) => string;
    /** Whether a node contains a Grafana variable. */
    isOpen: (node: SyntaxNode) => boolean;
}

export interface LogqlCheck extends CheckInfo {
    find(subject: LogqlSubject): Iterable<Hit>;
}
