import { canHave } from "../../promql/labels";
import type { RuleCheck } from "../check";

export const templateSyntax: RuleCheck = {
    code: "VL211",
    name: "template-syntax",
    severity: "error",
    reason: "Prometheus rejects a rule whose template it cannot parse.",
    fix: "Fix the template at the reported position.",
    *find({ templates }) {
        for (const { entry, parsed } of templates) {
            for (const { from, message, isFunction } of parsed.faults) {
                if (!isFunction) {
                    yield { at: entry.text.at(from), message: `${entry.name}: ${message}` };
                }
            }
        }
    },
};

export const templateFunction: RuleCheck = {
    code: "VL212",
    name: "unknown-template-function",
    severity: "error",
    reason: "Prometheus rejects a template with an unknown function.",
    fix: "Use a function of Prometheus's template reference.",
    *find({ templates, rule }) {
        for (const { entry, parsed } of templates) {
            for (const { from, message, isFunction } of parsed.faults) {
                if (isFunction && rule.group.dialect === "prometheus") {
                    yield { at: entry.text.at(from), message: `${entry.name}: ${message}` };
                }
            }
        }
    },
};

export const droppedLabel: RuleCheck = {
    code: "VL213",
    name: "dropped-label",
    severity: "warning",
    reason: "The template uses a label that the expression's result does not have: it expands to an empty string.",
    fix: "Keep the label in the aggregation (by), copy it with group_left, or remove it from the template.",
    *find({ templates, expression }) {
        if (expression === undefined) {
            return;
        }
        const labels = expression.inference.labels(expression.root);
        for (const { entry, parsed } of templates) {
            for (const { name, from } of parsed.labels) {
                if (!canHave(labels, name)) {
                    const all = [...(labels.possible ?? [])].join(", ");
                    const has = all === "" ? "has no labels" : `has only ${all}`;
                    yield {
                        at: entry.text.at(from),
                        message: `${entry.name} uses the label ${name}, but the result ${has}`,
                    };
                }
            }
        }
    },
};

export const valueInLabel: RuleCheck = {
    code: "VL214",
    name: "value-in-label",
    severity: "warning",
    reason: "Labels identify an alert: with the value in a label, every evaluation creates a new alert whose for restarts, so it never fires.",
    fix: "Move the value to an annotation.",
    *find({ templates }) {
        for (const { entry, field, parsed } of templates) {
            for (const { from } of field === "labels" ? parsed.values : []) {
                yield { at: entry.text.at(from), message: `the label ${entry.name} contains the value` };
            }
        }
    },
};
