import type { RecordingRule } from "../../rules/types";
import type { Checker } from "../spec/checker";
import { checkLabels } from "../spec/checkMap";
import { metricName } from "./rules";
import type { ExpressionCheck } from "./validateExpression";

/** Checks a recording rule; what is neither that nor an alert is told that it lacks a name. */
export function validateRecordingRule(
    c: Checker,
    rule: RecordingRule,
    checkExpression: ExpressionCheck,
): void {
    c.knownKeys(rule, ["record", "expr", "labels"]);
    if ("record" in rule) {
        c.required("record", rule.record, metricName);
    } else {
        c.report("", "must have a name: alert or record", undefined);
    }
    checkExpression(c, "expr", rule.expr);
    checkLabels(c, "labels", rule.labels);
}
