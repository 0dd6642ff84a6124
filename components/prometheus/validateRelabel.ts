import { type Checker, isKeyOf } from "../spec/checker";
import type { RelabelRule } from "../spec/scrapeJob";
import { anyLabelName, anyText, labelTemplate } from "./rules";

type Action = NonNullable<RelabelRule["action"]>;
type Field = Exclude<keyof RelabelRule, "action">;

/** What an action needs, and what else it heeds; as Prometheus's `relabel.Config.Validate` has it, and stricter. */
const actions: Record<Action, { needs: readonly Field[]; heeds?: readonly Field[] }> = {
    replace: { needs: ["targetLabel"], heeds: ["sourceLabels", "separator", "regex", "replacement"] },
    keep: { needs: ["sourceLabels", "regex"], heeds: ["separator"] },
    drop: { needs: ["sourceLabels", "regex"], heeds: ["separator"] },
    keepequal: { needs: ["sourceLabels", "targetLabel"] },
    dropequal: { needs: ["sourceLabels", "targetLabel"] },
    hashmod: { needs: ["sourceLabels", "targetLabel", "modulus"], heeds: ["separator"] },
    labelmap: { needs: ["regex"], heeds: ["replacement"] },
    labeldrop: { needs: ["regex"] },
    labelkeep: { needs: ["regex"] },
    lowercase: { needs: ["sourceLabels", "targetLabel"], heeds: ["separator"] },
    uppercase: { needs: ["sourceLabels", "targetLabel"], heeds: ["separator"] },
};

const fields: readonly Field[] = [
    "sourceLabels",
    "separator",
    "targetLabel",
    "regex",
    "modulus",
    "replacement",
];

/** Checks what an action of a relabelling rule means for its fields; the rules may be left out. */
export function validateRelabel(
    checker: Checker,
    field: string,
    rules: readonly RelabelRule[] | undefined,
): void {
    checker.eachObject(field, rules, (c, rule) => {
        validateAction(c, rule);
        validateTexts(c, rule);
    });
}

function validateAction(c: Checker, rule: RelabelRule): void {
    const action = rule.action ?? "replace";
    if (!isKeyOf(actions, action)) {
        return;
    }
    const { needs, heeds = [] } = actions[action];
    for (const field of fields) {
        if (rule[field] === undefined && needs.includes(field)) {
            c.report(field, `must be set for the action ${action}`, undefined);
        }
        if (rule[field] !== undefined && !needs.includes(field) && !heeds.includes(field)) {
            c.report(field, `has no effect with the action ${action}`, rule[field]);
        }
    }
}

function validateTexts(c: Checker, { action = "replace", targetLabel, replacement }: RelabelRule): void {
    c.optional("targetLabel", targetLabel, action === "replace" ? labelTemplate : anyLabelName);
    c.optional("replacement", replacement, action === "labelmap" ? labelTemplate : anyText);
}
