import type { RuleGroup } from "../../rules/types";
import { isAlertRule } from "../../rules/types";

/** Warnings about Loki, one sentence each. */
export function notices(ruleGroups: readonly RuleGroup[], alertmanagers: readonly string[]): string[] {
    const alerts = ruleGroups.flatMap(({ rules }) => rules.filter(isAlertRule));
    return alerts.length > 0 && alertmanagers.length === 0
        ? ["Alerts on logs are undelivered: no Alertmanager is configured for Loki."]
        : [];
}
