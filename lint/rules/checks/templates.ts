import { canHave } from "../../promql/labels";
import type { RuleCheck } from "../check";

export const templateSyntax: RuleCheck = {
    code: "VL211",
    name: "template-syntax",
    severity: "error",
    reason: "Prometheus refuses a rule whose template it cannot read.",
    mend: "Mend the template at the place named.",
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
    reason: "Prometheus refuses a template with a function that it does not have.",
    mend: "Use one of the functions of Prometheus's template reference.",
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
    reason: "The text names a label that the expression's result does not have: the place in the message stays empty.",
    mend: "Keep the label in the aggregation (by), take it over with group_left, or leave it out of the text.",
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
    reason: "Labels tell alerts apart: one with the value in a label is another alert at every evaluation, begins its for anew each time, and never fires.",
    mend: "Put the value into an annotation.",
    *find({ templates }) {
        for (const { entry, field, parsed } of templates) {
            for (const { from } of field === "labels" ? parsed.values : []) {
                yield { at: entry.text.at(from), message: `the label ${entry.name} has the value in it` };
            }
        }
    },
};
