import { type AlertRule, isAlertRule, type Rule, type RuleGroup } from "../../rules/types";
import type { Files } from "../spec/files";
import { sorted, sortedOrNothing } from "../spec/sorted";
import { toYaml } from "../spec/yaml";
import { seconds } from "./renderUnits";

/** One file per group: `rules/<group>.yml`. */
export function renderRules(groups: readonly RuleGroup[]): Files {
    return Object.fromEntries(groups.map((group) => [`rules/${group.name}.yml`, renderGroup(group)]));
}

/** https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule_group */
function renderGroup(group: RuleGroup): string {
    const rendered = {
        name: group.name,
        interval: seconds(group.intervalSeconds),
        rules: group.rules.map(renderRule),
    };
    return toYaml({ groups: [rendered] });
}

function renderRule(rule: Rule): object {
    return isAlertRule(rule)
        ? renderAlert(rule)
        : { record: rule.record, expr: rule.expr, labels: sortedOrNothing(rule.labels) };
}

function renderAlert(rule: AlertRule): object {
    return {
        alert: rule.alert,
        expr: rule.expr,
        for: rule.for,
        keep_firing_for: rule.keepFiringFor,
        labels: { severity: rule.severity, ...sorted(rule.labels ?? {}) },
        annotations: {
            summary: rule.summary,
            description: rule.description,
            ...sorted(rule.annotations ?? {}),
        },
    };
}
