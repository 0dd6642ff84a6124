import { durationSeconds } from "../../../components/language/duration";
import { type Expr, walk } from "../../promql/ast";
import type { Analysis } from "../../promql/analysis";
import { constantOf } from "../../promql/inferUnits";
import { type RuleCheck, type RuleSubject, severityOf } from "../check";

export const alertWithoutFor: RuleCheck = {
    code: "VL204",
    name: "alert-without-for",
    severity: "warning",
    reason: "Without for, an alert fires at the first evaluation whose expression matches: one outlier notifies the person on call.",
    fix: "Set for, such as for: 5m.",
    *find(subject) {
        const { rule, language } = subject;
        const isMissing =
            rule.for === undefined || durationSeconds(rule.for.value) === 0 || rule.for.value === "0";
        if (rule.kind === "alert" && language === "promql" && isMissing && !isSteady(subject)) {
            yield { at: rule.name.at(0), message: "the alert sets no for" };
        }
    },
};

const withoutForAllowed = new Set(["info", "none", "ticket", "debug"]);

/** Whether for is unnecessary: the expression has a range, never changes, or the alert notifies nobody. */
function isSteady({ rule, expression }: RuleSubject): boolean {
    if (
        expression === undefined ||
        withoutForAllowed.has(severityOf(rule) ?? "") ||
        constantOf(expression.root) !== undefined
    ) {
        return true;
    }
    return hasWindow(expression.root, expression.inference);
}

/** Whether an expression, or a recording rule that it uses, has a range. */
function hasWindow(root: Expr, analysis: Analysis): boolean {
    return [...walk(root)].some(({ expr }) => {
        if (expr.kind === "selector") {
            const name = expr.name ?? "";
            const isNamedByRange = /:.*(rate|increase|delta)_?\d+[smhdw]/.test(name);
            return (
                isNamedByRange ||
                analysis.inRecord(name, (inner, within) => hasWindow(inner, within)) === true
            );
        }
        return expr.kind === "matrix" || expr.kind === "subquery";
    });
}

export const shortFor: RuleCheck = {
    code: "VL205",
    name: "for-shorter-than-evaluation",
    severity: "warning",
    reason: "A for shorter than the evaluation interval is effectively rounded up to it.",
    fix: "Set for to at least the evaluation interval of the group.",
    *find({ rule, context }) {
        const interval = rule.group.intervalSeconds ?? context.evaluationIntervalSeconds;
        const seconds = rule.for && durationSeconds(rule.for.value);
        if (rule.for && seconds !== undefined && seconds > 0 && seconds < interval) {
            yield {
                at: rule.for.at(0),
                message: `for is ${rule.for.value}, but the rule is evaluated every ${interval} s`,
            };
        }
    },
};
