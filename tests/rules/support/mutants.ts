import { durationSeconds } from "../../../components/language/duration";
import { type AlertRule, isAlertRule, type RecordingRule } from "../../../rules/types";
import { type Mutation, mutationsOf } from "./mutateExpr";

/** Records, and the alert that uses them last. */
export type Rules = readonly (RecordingRule | AlertRule)[];

/** An alert's rules with one slip in them; its texts and labels are the original's. */
export interface Mutant {
    /** What was changed, and where. */
    label: string;
    rules: Rules;
}

/** Every mutant of an alert, given with the records that it uses; `mutate` knows the language of its expression. */
export function mutantsOf(
    rules: Rules,
    mutate: (expr: string) => readonly Mutation[] = mutationsOf,
): Mutant[] {
    return rules.flatMap((rule) => {
        const others = (mutated: RecordingRule | AlertRule) =>
            rules.map((candidate) => (candidate === rule ? mutated : candidate));
        const where = isAlertRule(rule) ? "expr" : rule.record;
        const ofExpr = mutate(rule.expr).map(({ label, text }) => ({
            label: `${where}: ${label}`,
            rules: others({ ...rule, expr: text }),
        }));
        return isAlertRule(rule)
            ? [...ofExpr, ...timesNear(rule).map(({ label, alert }) => ({ label, rules: others(alert) }))]
            : ofExpr;
    });
}

/** The alert with `for`, and the time that it keeps firing, a minute longer and a minute shorter. */
function timesNear(rule: AlertRule): { label: string; alert: AlertRule }[] {
    return (["for", "keepFiringFor"] as const).flatMap((field) => {
        const time = rule[field];
        const seconds = time === undefined ? 0 : (durationSeconds(time) ?? 0);
        return [seconds + 60, seconds - 60]
            .filter((near) => near >= 0)
            .map((near) => ({
                label: `${field}: ${time ?? "none"} → ${near === 0 ? "none" : `${near}s`}`,
                alert: { ...rule, [field]: near === 0 ? undefined : `${near}s` },
            }));
    });
}
