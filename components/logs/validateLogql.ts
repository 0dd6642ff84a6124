import { parser } from "../language/logqlParser";
import { expressionCheck } from "../prometheus/validateExpression";
import type { Checker } from "../spec/checker";

const isLogql = expressionCheck("LogQL", (text) => parser.parse(text));

/** Checks that an expression is LogQL that has numbers: lines themselves raise no alert. */
export function validateLogql(checker: Checker, field: string, expression: unknown): void {
    const faults = checker.faults.length;
    isLogql(checker, field, expression);
    if (checker.faults.length > faults) {
        return;
    }
    if (parser.parse(expression as string).topNode.firstChild?.firstChild?.name !== "MetricExpr") {
        checker.report(field, "must be LogQL that counts or measures, such as count_over_time", expression);
    }
}
