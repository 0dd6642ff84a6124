import type { LintContext } from "../context";
import type { ExpressionFinding } from "../finding";
import type { ExpressionOptions } from "../promql/lintExpression";
import { fillVariables, hasHole } from "../promql/variables";
import type { LogqlSubject } from "./check";
import { logqlMeaningChecks, logqlSyntax, unsupportedLogqlSyntax } from "./checks";
import { firstFault, parseLogql } from "./parse";

/** Lints a LogQL expression; offsets refer to the given text, variables included. */
export function lintLogql(
    text: string,
    context: LintContext,
    options: ExpressionOptions = {},
): ExpressionFinding[] {
    const filled = options.variables ? fillVariables(text) : { text, holes: [] };
    const tree = parseLogql(filled.text);
    const fault = firstFault(filled.text, filled.holes, tree);
    if (fault) {
        const { from, to, message, isUnsure } = fault;
        return [{ check: isUnsure ? unsupportedLogqlSyntax : logqlSyntax, from, to, message }];
    }
    const slice: LogqlSubject["slice"] = ({ from, to }) => filled.text.slice(from, to);
    const subject: LogqlSubject = {
        text,
        tree,
        context,
        purpose: options.purpose ?? "panel",
        slice,
        isOpen: (node) =>
            hasHole(filled.holes, node) || (options.variables === true && /\$|\[\[/.test(slice(node))),
    };
    return logqlMeaningChecks
        .flatMap((check) => [...check.find(subject)].map((hit): ExpressionFinding => ({ check, ...hit })))
        .sort((a, b) => a.from - b.from);
}
