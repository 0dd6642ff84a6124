import type { AlertRule } from "../../rules/types";
import { type Checker, isObject } from "../spec/checker";

/** Checks that labels and annotations leave alone what the rule has a field of its own for. */
export function validateAlertRule(c: Checker, { labels, annotations }: AlertRule): void {
    checkOwn(c.at("labels"), labels, { alertname: "alert", severity: "severity" });
    checkOwn(c.at("annotations"), annotations, { summary: "summary", description: "description" });
}

function checkOwn(c: Checker, templates: unknown, fieldOf: Readonly<Record<string, string>>): void {
    for (const [key, template] of Object.entries(isObject(templates) ? templates : {})) {
        if (Object.hasOwn(fieldOf, key)) {
            c.report(key, `must be set by the rule's own field ${fieldOf[key] ?? ""}`, template);
        }
    }
}
