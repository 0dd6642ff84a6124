import type { AlertRule } from "../../rules/types";
import type { Checker } from "../spec/checker";
import { checkMap, someText } from "../spec/checkMap";
import { duration, labelName, oneOf } from "../spec/rules";
import { alertName, balancedTemplate } from "./rules";
import type { ExpressionCheck } from "./validateExpression";

const alertKeys: readonly (keyof AlertRule)[] = [
    "alert",
    "expr",
    "for",
    "keepFiringFor",
    "severity",
    "labels",
    "summary",
    "description",
    "annotations",
];

/** Checks an alert in the language that `checkExpression` knows. */
export function validateAlertRule(c: Checker, rule: AlertRule, checkExpression: ExpressionCheck): void {
    c.knownKeys(rule, alertKeys);
    c.required("alert", rule.alert, alertName);
    checkExpression(c, "expr", rule.expr);
    c.optional("for", rule.for, duration);
    c.optional("keepFiringFor", rule.keepFiringFor, duration);
    c.required("severity", rule.severity, oneOf("critical", "warning", "info"));
    c.required("summary", rule.summary, someText, balancedTemplate);
    c.required("description", rule.description, someText, balancedTemplate);
    checkTemplates(c, "labels", rule.labels, { alertname: "alert", severity: "severity" });
    checkTemplates(c, "annotations", rule.annotations, { summary: "summary", description: "description" });
}

/** Checks a map of templates; some of its keys have a field of their own in the rule. */
function checkTemplates(
    c: Checker,
    field: string,
    templates: Record<string, string> | undefined,
    fieldOf: Readonly<Record<string, string>>,
): void {
    checkMap(c, field, templates, { key: labelName, value: someText });
    for (const [key, template] of Object.entries(templates ?? {})) {
        if (Object.hasOwn(fieldOf, key)) {
            c.at(field).report(key, `must be set by the rule's own field ${fieldOf[key] ?? ""}`, template);
        } else if (someText.holds(template)) {
            c.at(field).optional(key, template, balancedTemplate);
        }
    }
}
