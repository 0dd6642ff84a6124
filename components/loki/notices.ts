import type { RuleGroup } from "../../rules/types";
import { isAlertRule } from "../../rules/types";

/** What a person should know about, each a sentence. */
export function notices(ruleGroups: readonly RuleGroup[], alertmanagers: readonly string[]): string[] {
    const alerts = ruleGroups.flatMap(({ rules }) => rules.filter(isAlertRule));
    return alerts.length > 0 && alertmanagers.length === 0
        ? ["Alerts on logs are undelivered: Loki knows of no Alertmanager."]
        : [];
}
