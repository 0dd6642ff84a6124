import type { AlertRule, RuleGroup } from "../../rules/types";
import type { AlertingSpec } from "../spec/alerting";
import { isObject } from "../spec/checker";
import { allReceivers, watchdog } from "./heartbeat";
import { hasIntegrations } from "./receivers";
import { branchesFor } from "./routeAlert";
import { type RouteNode, routeTree } from "./routeTree";

/** An alert that nobody is told of, and the branch where it ends. */
export interface Undelivered {
    alert: AlertRule;
    branch: RouteNode;
}

/**
 * The alerts that reach no integration, whatever labels Prometheus adds to those that their rules set.
 *
 * Two may end at nobody: Watchdog, which belongs to the heartbeat, and alerts of severity `info`, upon which by
 * definition no person has to act. They are in Alertmanager's pages all the same.
 */
export function undelivered(spec: AlertingSpec, ruleGroups: readonly RuleGroup[]): Undelivered[] {
    const tree = routeTree(spec);
    const telling = new Set(
        allReceivers(spec)
            .filter(hasIntegrations)
            .map(({ name }) => name),
    );
    return alertsIn(ruleGroups)
        .filter(({ alert, severity }) => alert !== watchdog && severity !== "info")
        .flatMap((alert) => {
            const branches = branchesFor(tree, { labels: knownLabels(alert), others: true });
            const [branch] = branches;
            return branch && !branches.some(({ receiver }) => telling.has(receiver))
                ? [{ alert, branch }]
                : [];
        });
}

/** The alerts of groups that may be wrong by themselves, which is not for here to say. */
function alertsIn(ruleGroups: unknown): AlertRule[] {
    const rules = listIn(ruleGroups).flatMap((group) => (isObject(group) ? listIn(group.rules) : []));
    return rules.filter(
        (rule): rule is AlertRule & object => isObject(rule) && typeof rule.alert === "string",
    );
}

function listIn(value: unknown): unknown[] {
    return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The labels that a rule sets; one made by a template is not known before it is evaluated. */
function knownLabels({ alert, severity, labels }: AlertRule): Record<string, string> {
    const set = Object.entries<unknown>({ ...labels, alertname: alert, severity });
    return Object.fromEntries(
        set.filter(
            (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[1].includes("{{"),
        ),
    );
}
