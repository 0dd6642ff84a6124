import type { RuleGroup } from "../../rules/types";
import type { AlertingSpec, InhibitRule } from "../spec/alerting";
import { holdsInformationBack, informationRule } from "./infoInhibition";
import { parseMatchers, renderMatcher } from "./matcher";
import { silenceRules } from "./silenceInhibition";

/**
 * Who is told that something is critical need not be told that it is a warning, too: on equal alertname and instance.
 *
 * Alertmanager takes two missing labels as equal. Without a condition on `instance`, a critical alert that is summed up
 * over instances would silence the warnings of the same name about everything else; so alerts without an instance
 * silence nothing. Where they should, a rule of the spec says on which labels: `equal: ["alertname", "service"]`.
 */
const defaultRule: InhibitRule = {
    source: ['severity="critical"', 'instance!=""'],
    target: ['severity=~"warning|info"'],
    equal: ["alertname", "instance"],
};

/**
 * What holds which of these rules' alerts back.
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
