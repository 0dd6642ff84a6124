import type { LintContext } from "../context";
import type { ExpressionFinding } from "../finding";
import { type Expr, walk } from "./ast";
import type { Purpose, Subject } from "./check";
import { meaningChecks } from "./checks";
import { unsupportedSyntax, metricsql, needsFeature, syntaxError, typeError } from "./checks/language";
import { functions } from "./functions";
import { Inference } from "./infer";
import { type Parsed, parsePromql } from "./parse";
import { typeFaults } from "./typeCheck";
import { fillVariables } from "./variables";

export interface ExpressionOptions {
    /** Whether the text may contain Grafana variables: `$var`, `${var:regex}`, `[[var]]`, `$__rate_interval`. */
    variables?: boolean;
    /** Use of the result: an alert must compare, a panel or a recording rule need not; `panel` by default. */
    purpose?: Purpose;
    /** The parsed expression, if available; not for text with variables. */
    parsed?: Parsed;
}

/** Lints a PromQL expression; offsets refer to the given text, variables included. */
export function lintExpression(
    text: string,
    context: LintContext,
    options: ExpressionOptions = {},
): ExpressionFinding[] {
    // A third-party panel may query VictoriaMetrics through the Prometheus data source.
    const isMetricsql = !context.strict && (options.purpose ?? "panel") === "panel";
    const filled = options.variables ? fillVariables(text) : { text, holes: undefined };
    const parsed = options.parsed ?? parsePromql(filled.text, filled.holes);
    if ("fault" in parsed) {
        const { isUnsure, message, from, to } = parsed.fault;
        const check = isUnsure
            ? unsupportedSyntax
            : isMetricsql && parsed.fault.isMetricsqlOnly
              ? metricsql
              : syntaxError;
        return [{ check, from, to, message }];
    }
    const check = isMetricsql ? metricsql : typeError;
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

/** Lowers an error about metrics to a warning outside strict mode: the set of known metrics is incomplete there. */
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
