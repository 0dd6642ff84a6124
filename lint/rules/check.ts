import type { LintContext } from "../context";
import type { CheckInfo, FindingSeverity } from "../finding";
import type { Expr } from "../promql/ast";
import type { Inference } from "../promql/infer";
import type { Parsed } from "../promql/parse";
import type { ParsedTemplate } from "../template/parseTemplate";
import type { Position } from "../yaml/position";
import type { Entry, RuleNode } from "./model";

/** A rule under check. */
export interface RuleSubject {
    rule: RuleNode;
    language: "promql" | "logql" | "unknown";
    /** The expression as PromQL. */
    parsed: Parsed;
    /** The expression, if it is PromQL that parses. */
    expression: { root: Expr; inference: Inference } | undefined;
    /** Labels and annotations with their parsed templates. */
    templates: readonly { entry: Entry; field: "labels" | "annotations"; parsed: ParsedTemplate }[];
    context: LintContext;
}

export interface RuleHit {
    at: Position;
    message: string;
    severity?: FindingSeverity;
    fix?: string;
}

/** A check of one rule. */
export interface RuleCheck extends CheckInfo {
    find(subject: RuleSubject): Iterable<RuleHit>;
}

/** A check that sees all rules at once. */
export interface RuleSetCheck extends CheckInfo {
    findAll(subjects: readonly RuleSubject[]): Iterable<RuleHit & { rule: RuleNode }>;
}

/** The text of an annotation or a label. */
export function entryOf(entries: readonly Entry[], ...names: readonly string[]): Entry | undefined {
    return entries.find(({ name }) => names.includes(name));
}

/** The severity of an alert, from its own labels or its group's. */
export function severityOf({ labels, group }: RuleNode): string | undefined {
    return (entryOf(labels, "severity") ?? entryOf(group.labels, "severity"))?.text.value;
}

/** An expression without comments and with single spaces, for comparison. */
export function normalised(expression: string): string {
    return expression
        .replaceAll(/#[^\n"'`]*$/gm, "")
        .replaceAll(/\s+/g, " ")
        .replaceAll(/ ?([()[\]{},=<>!~+*/-]) ?/g, "$1")
        .trim();
}
