import type { SyntaxNode, Tree } from "@lezer/common";
import type { LintContext } from "../context";
import type { CheckInfo } from "../finding";
import type { Hit, Purpose } from "../promql/check";

/** A LogQL expression that is being checked. */
export interface LogqlSubject {
    text: string;
    tree: Tree;
    context: LintContext;
    purpose: Purpose;
    /** The text of a part. */
    slice: (node: SyntaxNode) => string;
    /** Whether a variable of Grafana is in a part. */
    isOpen: (node: SyntaxNode) => boolean;
}

export interface LogqlCheck extends CheckInfo {
    find(subject: LogqlSubject): Iterable<Hit>;
}
