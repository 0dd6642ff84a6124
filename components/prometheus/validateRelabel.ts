import { type Checker, isKeyOf } from "../spec/checker";
import { checkList } from "../spec/checkList";
import { re2 } from "../spec/re2";
import { oneOf, positiveInteger } from "../spec/rules";
import type { RelabelRule } from "../spec/scrapeJob";
import { anyLabelName, labelTemplate } from "./rules";

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

const someString = { text: "must be text", holds: (value: unknown) => typeof value === "string" };

/** Checks relabelling rules that may be left out. */
export function validateRelabel(
    checker: Checker,
    field: string,
    rules: readonly RelabelRule[] | undefined,
): void {
    checker.each(field, rules, (c, rule) => {
        if (c.object(rule, [...fields, "action"])) {
            validateAction(c, rule);
            validateFields(c, rule);
        }
    });
}

function validateAction(c: Checker, rule: RelabelRule): void {
    const action = rule.action ?? "replace";
    if (!isKeyOf(actions, action)) {
        c.optional("action", action, oneOf(...(Object.keys(actions) as Action[])));
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

function validateFields(c: Checker, rule: RelabelRule): void {
    const replaces = rule.action === undefined || rule.action === "replace";
    if (rule.sourceLabels !== undefined) {
        checkList(c, "sourceLabels", rule.sourceLabels, anyLabelName);
    }
    c.optional("separator", rule.separator, someString);
    c.optional("targetLabel", rule.targetLabel, replaces ? labelTemplate : anyLabelName);
    c.optional("regex", rule.regex, re2);
    c.optional("modulus", rule.modulus, positiveInteger);
    c.optional("replacement", rule.replacement, rule.action === "labelmap" ? labelTemplate : someString);
}
