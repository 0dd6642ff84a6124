import type { RuleGroup } from "../../rules/types";
import { parseRuleFile } from "../prometheus/ruleFiles/parseRuleFile";
import type { AlertingSpec } from "../spec/alerting";
import { isObject } from "../spec/checker";
import type { RuleFile } from "../spec/ruleFile";
import { allReceivers, watchdog } from "./heartbeat";
import { infoInhibitor } from "./infoInhibition";
import { hasIntegrations } from "./receivers";
import { branchesFor } from "./routeAlert";
import { routeTree } from "./routeTree";
import type { RouteNode } from "./routeNode";

/** The facts of an alert that are known before its rule is evaluated. */
export interface KnownAlert {
    alert: string;
    /** Unknown where a rule in a file of somebody's own has none: its expression may bring one along. */
    severity?: string;
    labels?: Readonly<Record<string, string>>;
}

/** An alert that reaches no integration, and the route where it ends. */
export interface Undelivered {
    alert: KnownAlert;
    branch: RouteNode;
}

/**
 * The alerts that reach no integration, whatever labels Prometheus adds to those that their rules set.
 *
 * These may go undelivered: Watchdog, which belongs to the heartbeat; InfoInhibitor, which only inhibits; and alerts of
 * severity `info`, which by definition require no action. Alertmanager's web interface shows them nevertheless.
 */
export function undelivered(
    spec: AlertingSpec,
    ruleGroups: readonly RuleGroup[],
    ruleFiles: readonly RuleFile[] = [],
): Undelivered[] {
    const tree = routeTree(spec);
    const telling = new Set(
        allReceivers(spec)
            .filter(hasIntegrations)
            .map(({ name }) => name),
    );
    return [...alertsIn(ruleGroups), ...ruleFiles.flatMap(alertsInFile)]
        .filter(({ alert, severity }) => alert !== watchdog && alert !== infoInhibitor && severity !== "info")
        .flatMap((alert) => {
            const branches = branchesFor(tree, { labels: knownLabels(alert), others: true });
            const [branch] = branches;
            return branch && !branches.some(({ receiver }) => telling.has(receiver))
                ? [{ alert, branch }]
                : [];
        });
}

/** The alerts of groups, which may be invalid; other checks report that. */
function alertsIn(ruleGroups: unknown): KnownAlert[] {
    const rules = listIn(ruleGroups).flatMap((group) => (isObject(group) ? listIn(group.rules) : []));
    return rules.filter(
        (rule): rule is KnownAlert & object => isObject(rule) && typeof rule.alert === "string",
    );
}

function alertsInFile(file: RuleFile): KnownAlert[] {
    return parseRuleFile(file).flatMap(({ rules }) =>
        rules.flatMap(({ alert, labels }) =>
            alert === undefined ? [] : [{ alert, labels, severity: labels.severity }],
        ),
    );
}

function listIn(value: unknown): unknown[] {
    return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The labels that a rule sets; one made by a template is not known before it is evaluated. */
function knownLabels({ alert, severity, labels }: KnownAlert): Record<string, string> {
    const set = Object.entries<unknown>({ ...labels, alertname: alert, severity });
    return Object.fromEntries(
        set.filter(
            (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[1].includes("{{"),
        ),
    );
}
