import type { LintContext } from "../context";
import type { ExpressionFinding } from "../finding";
import { type Expr, walk } from "./ast";
import type { Purpose, Subject } from "./check";
import { meaningChecks } from "./checks";
import { cannotJudge, metricsql, needsFeature, syntaxError, typeError } from "./checks/language";
import { functions } from "./functions";
import { Inference } from "./infer";
import { type Parsed, parsePromql } from "./parse";
import { typeFaults } from "./typeCheck";
import { fillVariables } from "./variables";

export interface ExpressionOptions {
    /** Whether the text may have Grafana's variables: `$var`, `${var:regex}`, `[[var]]`, `$__rate_interval`. */
    variables?: boolean;
    /** What the result is for: an alert must compare, a panel or a record need not; `panel` by default. */
    purpose?: Purpose;
    /** The expression as it has been read already; not for one with variables. */
    parsed?: Parsed;
}

/** Checks a PromQL expression; offsets are those of the text as given, variables and all. */
export function lintExpression(
    text: string,
    context: LintContext,
    options: ExpressionOptions = {},
): ExpressionFinding[] {
    // A panel of others may well be for VictoriaMetrics, which Grafana speaks to as it does to Prometheus.
    const isElsewhere = !context.strict && (options.purpose ?? "panel") === "panel";
    const filled = options.variables ? fillVariables(text) : { text, holes: undefined };
    const parsed = options.parsed ?? parsePromql(filled.text, filled.holes);
    if ("fault" in parsed) {
        const { isUnsure, message, from, to } = parsed.fault;
        const check = isUnsure
            ? cannotJudge
            : isElsewhere && parsed.fault.isForOthers
              ? metricsql
              : syntaxError;
        return [{ check, from, to, message }];
    }
    const check = isElsewhere ? metricsql : typeError;
    const refused = [...typeFaults(parsed.expr)].map((fault) => ({ check, ...fault }));
    if (refused.length > 0) {
        return refused;
    }
    const subject = subjectOf(text, parsed.expr, context, options.purpose ?? "panel");
    const findings = meaningChecks.flatMap((check) =>
        [...check.find(subject)].map((hit) => tempered({ check, ...hit }, context)),
    );
    return [...experimentalIn(subject), ...findings].sort((a, b) => a.from - b.from);
}

/** What is read by Prometheus is not called an error in a file of others: they may know what this project does not. */
function tempered(finding: ExpressionFinding, { strict }: LintContext): ExpressionFinding {
    const severity = finding.severity ?? finding.check.severity;
    return !strict && severity === "error" ? { ...finding, severity: "warning" } : finding;
}

function subjectOf(text: string, root: Expr, context: LintContext, purpose: Purpose): Subject {
    return { text, root, nodes: [...walk(root)], inference: new Inference(context), context, purpose };
}

function experimentalIn({ nodes }: Subject): ExpressionFinding[] {
    return nodes.flatMap(({ expr }) =>
        expr.kind === "call" && functions.get(expr.name)?.isExperimental
            ? [{ check: needsFeature, ...expr.nameSpan, message: `${expr.name} is an experimental function` }]
            : [],
    );
}
