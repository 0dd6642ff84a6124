import type { LintContext } from "../context";
import { isLogql } from "../logql/language";
import { Inference } from "../promql/infer";
import { parsePromql } from "../promql/parse";
import { typeFaults } from "../promql/typeCheck";
import { parseTemplate } from "../template/parseTemplate";
import type { RuleSubject } from "./check";
import type { Entry, RuleNode } from "./model";

/** The rules with all that their checks need. */
export function subjectsOf(rules: readonly RuleNode[], context: LintContext): RuleSubject[] {
    const logqlFiles = new Set(rules.filter(({ expr }) => isLogql(expr.value)).map(({ file }) => file));
    return rules.map((rule) => {
        const language = languageOf(rule, logqlFiles.has(rule.file));
        return {
            rule,
            language,
            expression: language === "promql" ? expressionOf(rule, context) : undefined,
            templates: rule.kind === "alert" ? templatesOf(rule) : [],
            context,
        };
    });
}

/** The same context, in which the records of rules are known. */
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

/** A file with one rule that only Loki can read is a file for Loki. */
function languageOf({ expr, group }: RuleNode, isLokiFile: boolean): RuleSubject["language"] {
    if (group.dialect !== "prometheus") {
        return "fault" in parsePromql(expr.value) ? "unknown" : "promql";
    }
    return isLokiFile ? "logql" : "promql";
}

function expressionOf({ expr }: RuleNode, context: LintContext): RuleSubject["expression"] {
    const parsed = parsePromql(expr.value);
    const isRead = "expr" in parsed && [...typeFaults(parsed.expr)].length === 0;
    return isRead ? { root: parsed.expr, inference: new Inference(context) } : undefined;
}

function templatesOf({ labels, annotations }: RuleNode): RuleSubject["templates"] {
    const of = (entries: readonly Entry[], field: "labels" | "annotations"): RuleSubject["templates"] =>
        entries.map((entry) => ({ entry, field, parsed: parseTemplate(entry.text.value) }));
    return [...of(labels, "labels"), ...of(annotations, "annotations")];
}
