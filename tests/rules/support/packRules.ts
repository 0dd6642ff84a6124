import type { AlertOverride } from "../../../rules/overrides";
import { packGroup } from "../../../rules/packGroup";
import type { Pack } from "../../../rules/pack";
import { type AlertRule, isAlertRule, type RecordingRule, type RuleGroup } from "../../../rules/types";

/** The rules that one alert needs: the records that its expression uses, then the alert, without links. */
export function rulesOf(
    pack: Pack,
    alert: string,
    override: AlertOverride = {},
): [...RecordingRule[], AlertRule] {
    const { rules } = packGroup(pack, { [alert]: { disabled: false, ...override } });
    const rule = rules.filter(isAlertRule).find((candidate) => candidate.alert === alert);
    if (rule === undefined) {
        throw new Error(`${pack.name} has no alert ${alert}`);
    }
    return [...recordsFor(rule.expr, pack.records ?? []), { ...rule, annotations: undefined }];
}

/** Whether an expression uses a metric of this name. */
export function usesMetric(expr: string, metric: string): boolean {
    return wholeName(metric).test(expr);
}

/** Rules under names of their own, the suffix added, so that they can be evaluated beside others; also their group. */
export function renamed(rules: readonly (RecordingRule | AlertRule)[], suffix: string): RuleGroup {
    const inExpr = withRecords(rules, suffix);
    return {
        name: suffix,
        rules: rules.map((rule) =>
            isAlertRule(rule)
                ? { ...rule, alert: `${rule.alert}_${suffix}`, expr: inExpr(rule.expr) }
                : { ...rule, record: `${rule.record}_${suffix}`, expr: inExpr(rule.expr) },
        ),
    };
}

/** The alert of some rules under a name of its own; it uses the records that `renamed` made with another suffix. */
export function renamedAlert(
    rules: readonly (RecordingRule | AlertRule)[],
    suffix: string,
    recordSuffix: string,
): RuleGroup {
    const inExpr = withRecords(rules, recordSuffix);
    return {
        name: suffix,
        rules: rules
            .filter(isAlertRule)
            .map((rule) => ({ ...rule, alert: `${rule.alert}_${suffix}`, expr: inExpr(rule.expr) })),
    };
}

/** Adds a suffix to the records that an expression uses. */
function withRecords(
    rules: readonly (RecordingRule | AlertRule)[],
    suffix: string,
): (expr: string) => string {
    const records = rules.flatMap((rule) => (isAlertRule(rule) ? [] : [rule.record]));
    return (expr) =>
        records.reduce((text, record) => text.replace(wholeName(record), `${record}_${suffix}`), expr);
}

/** In the order of the pack, as records use only those before them. */
function recordsFor(expr: string, records: readonly RecordingRule[]): RecordingRule[] {
    const needed = new Set<string>();
    for (const { record, expr: own } of [...records].reverse()) {
        const users = [
            expr,
            ...records.filter((other) => needed.has(other.record)).map((other) => other.expr),
        ];
        if (users.some((user) => usesMetric(user, record)) && own !== "") {
            needed.add(record);
        }
    }
    return records.filter(({ record }) => needed.has(record));
}

function wholeName(metric: string): RegExp {
    return new RegExp(`(?<![\\w:])${metric}(?![\\w:])`, "g");
}
