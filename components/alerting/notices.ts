import type { RuleGroup } from "../../rules/types";
import type { AlertingSpec } from "../spec/alerting";
import type { RuleFile } from "../spec/ruleFile";
import { undelivered } from "./undelivered";

/** Warnings about what a spec leaves out, one sentence each. */
export function notices(
    spec: AlertingSpec,
    ruleGroups: readonly RuleGroup[],
    ruleFiles: readonly RuleFile[] = [],
): string[] {
    const lost = new Set(undelivered(spec, ruleGroups, ruleFiles).map(({ alert }) => alert.alert));
    return [
        ...(spec.heartbeat
            ? []
            : ["No heartbeat is configured: nothing alerts when this Prometheus or Alertmanager stops."]),
        ...((spec.receivers ?? []).length === 0
            ? [
                  "Alerts are undelivered: no receiver is configured, so only Alertmanager's web interface shows them.",
              ]
            : lost.size > 0
              ? [`Alerts are undelivered: no receiver is notified of ${[...lost].sort().join(", ")}.`]
              : []),
    ];
}
