import { isAlertRule, type RuleGroup } from "../../rules/types";
import type { InhibitRule } from "../spec/alerting";

const [gone, silent] = ["ContainerGone", "LogsMissing"] as const;

/**
 * A container that is gone writes no logs: one alert is enough, on equal short name.
 *
 * Sources without that label inhibit nothing: Alertmanager treats two missing labels as equal.
 */
const silenceRule: InhibitRule = {
    source: [`alertname="${gone}"`, 'container!=""'],
    target: [`alertname="${silent}"`],
    equal: ["container"],
};

/** The inhibition of missing logs, where both alerts are among the rules. */
export function silenceRules(ruleGroups: readonly RuleGroup[]): InhibitRule[] {
    const names = new Set(
        ruleGroups.flatMap(({ rules }) => rules.filter(isAlertRule).map(({ alert }) => alert)),
    );
    return names.has(gone) && names.has(silent) ? [silenceRule] : [];
}
