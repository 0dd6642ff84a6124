import type { RuleGroup } from "../../rules/types";
import type { AlertingSpec, InhibitRule } from "../spec/alerting";
import { holdsInformationBack, informationRule } from "./infoInhibition";
import { parseMatchers, renderMatcher } from "./matcher";
import { silenceRules } from "./silenceInhibition";

/**
 * A critical alert inhibits the warning with equal alertname and instance.
 *
 * Alertmanager takes two missing labels as equal. Without a condition on `instance`, a critical alert that is aggregated
 * over instances would inhibit the warnings of the same name about everything else; so alerts without an instance inhibit
 * nothing. If they should, a rule of the spec names the labels: `equal: ["alertname", "service"]`.
 */
const defaultRule: InhibitRule = {
    source: ['severity="critical"', 'instance!=""'],
    target: ['severity=~"warning|info"'],
    equal: ["alertname", "instance"],
};

/**
 * The inhibition rules for the alerts of these rules.
 *
 * https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule
 */
export function renderInhibition(spec: AlertingSpec, ruleGroups: readonly RuleGroup[]): object[] {
    const own = holdsInformationBack(spec) ? [defaultRule, informationRule, ...silenceRules(ruleGroups)] : [];
    const rules = [...own, ...(spec.inhibitRules ?? [])];
    return rules.map(({ source, target, equal }) => ({
        source_matchers: parseMatchers(source).map(renderMatcher),
        target_matchers: parseMatchers(target).map(renderMatcher),
        equal,
    }));
}
