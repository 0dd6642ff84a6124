import type { LintContext } from "../context";
import { isLogql, mayBeLogql } from "../logql/language";
import { Inference } from "../promql/infer";
import { type Parsed, parsePromql } from "../promql/parse";
import { typeFaults } from "../promql/typeCheck";
import { parseTemplate } from "../template/parseTemplate";
import type { RuleSubject } from "./check";
import type { Entry, RuleNode } from "./model";

/** The rules with everything that their checks need. */
export function subjectsOf(rules: readonly RuleNode[], context: LintContext): RuleSubject[] {
    const files = new Set(rules.map(({ file }) => file));
    const lokiFiles = new Set(
        [...files].filter((name) => isLokiFile(rules.filter(({ file }) => file === name))),
    );
    return rules.map((rule) => {
        const parsed = parsePromql(rule.expr.value);
        const language = languageOf(rule, parsed, lokiFiles.has(rule.file));
        return {
            rule,
            language,
            parsed,
            expression: language === "promql" ? expressionOf(parsed, context) : undefined,
            templates: rule.kind === "alert" ? templatesOf(rule) : [],
            context,
        };
    });
}

/** The context extended by the recording rules. */
export function withRecordsOf(rules: readonly RuleNode[], context: LintContext): LintContext {
    const records = rules.flatMap(({ kind, name, expr, labels, group }) =>
        kind === "record"
            ? [
                  {
                      name: name.value,
                      expr: expr.value,
                      labels: [...labels, ...group.labels].map((label) => label.name),
                  },
              ]
            : [],
    );
    return records.length === 0 ? context : { ...context, metrics: context.metrics.withRecords(records) };
}

/**
 * A rule file is for Loki if one of its rules is valid for Loki only, or if all its rules select by labels alone, which
 * is typical of log streams and not of metrics.
 */
function isLokiFile(rules: readonly RuleNode[]): boolean {
    return rules.some(({ expr }) => isLogql(expr.value)) || rules.every(({ expr }) => mayBeLogql(expr.value));
}

function languageOf({ group }: RuleNode, parsed: Parsed, isForLoki: boolean): RuleSubject["language"] {
    if (group.dialect !== "prometheus") {
        return "fault" in parsed ? "unknown" : "promql";
    }
    return isForLoki ? "logql" : "promql";
}

function expressionOf(parsed: Parsed, context: LintContext): RuleSubject["expression"] {
    const isRead = "expr" in parsed && [...typeFaults(parsed.expr)].length === 0;
    return isRead ? { root: parsed.expr, inference: new Inference(context) } : undefined;
}

function templatesOf({ labels, annotations }: RuleNode): RuleSubject["templates"] {
    const of = (entries: readonly Entry[], field: "labels" | "annotations"): RuleSubject["templates"] =>
        entries.map((entry) => ({ entry, field, parsed: parseTemplate(entry.text.value) }));
    return [...of(labels, "labels"), ...of(annotations, "annotations")];
}
