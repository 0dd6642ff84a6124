import { renderRules } from "../../../components/prometheus/renderRules";
import { toYaml } from "../../../components/spec/yaml";
import type { RuleGroup } from "../../../rules/types";
import type { AlertCase, Firing, Series } from "./alertCase";
import { lastMinute } from "./seriesLength";

/** Rules that are to do as a case says, under the name that their alert has among the groups. */
export interface Subject {
    alert: string;
    group: RuleGroup;
}

/** What a case says: the minute when the alert fires, the minute when it resolves, and what never makes it fire. */
export type Part = "fires" | "resolves" | "quiet";

/** All that a case says. */
export const wholeCase: readonly Part[] = ["fires", "resolves", "quiet"];

/** The files of a unit test of promtool, by name: `<name>.test.yml` and the rules that it reads. */
export function unitTestFiles(
    name: string,
    subjects: readonly Subject[],
    alertCase: AlertCase,
    parts: readonly Part[] = wholeCase,
): Record<string, string> {
    const alerts = subjects.map(({ alert }) => alert);
    const rules = Object.entries(renderRules(subjects.map(({ group }) => group)));
    const test = {
        rule_files: rules.map(([path]) => `${name}/${path}`),
        evaluation_interval: "1m",
        // The order matters to those that use what others record.
        group_eval_order: subjects.map(({ group }) => group.name),
        tests: [
            ...(parts.includes("fires") || parts.includes("resolves")
                ? [firingTest(alerts, alertCase, parts)]
                : []),
            ...(parts.includes("quiet")
                ? alertCase.quiet.map((series, index) => quietTest(`quiet ${index + 1}`, alerts, series))
                : []),
        ],
    };
    return {
        [`${name}.test.yml`]: toYaml(test),
        ...Object.fromEntries(rules.map(([path, text]) => [`${name}/${path}`, text])),
    };
}

function firingTest(alerts: readonly string[], alertCase: AlertCase, parts: readonly Part[]): object {
    const { series, firesAt, firing, resolvesAt } = alertCase;
    const fires = parts.includes("fires");
    return {
        name: parts.join(", "),
        interval: "1m",
        input_series: inputSeries(series),
        alert_rule_test: (fires ? alerts : []).map((alertname) => ({
            eval_time: `${firesAt}m`,
            alertname,
            exp_alerts: firing.map(expectedAlert),
        })),
        promql_expr_test: alerts.flatMap((alert) => [
            ...(fires && firesAt > 0 ? [neverUntil(alert, firesAt - 1)] : []),
            ...(parts.includes("resolves") && resolvesAt !== undefined
                ? [firesJustNow(alert, resolvesAt - 1, firing), firesJustNow(alert, resolvesAt, [])]
                : []),
        ]),
    };
}

function quietTest(name: string, alerts: readonly string[], series: Series): object {
    return {
        name,
        interval: "1m",
        input_series: inputSeries(series),
        promql_expr_test: alerts.map((alert) => neverUntil(alert, lastMinute(series))),
    };
}

function inputSeries(series: Series): object[] {
    return Object.entries(series).map(([name, values]) => ({ series: name, values }));
}

function expectedAlert({ labels, summary, description }: Firing): object {
    return { exp_labels: labels, exp_annotations: { summary, description } };
}

/** The alert has not fired at any minute up to this one. */
function neverUntil(alert: string, minute: number): object {
    return {
        expr: `count_over_time(${firingSeries(alert)}[${minute + 1}m])`,
        eval_time: `${minute}m`,
        exp_samples: [],
    };
}

/** The alert fires at this minute with exactly these labels, whatever its text says by now. */
function firesJustNow(alert: string, minute: number, firing: readonly Firing[]): object {
    return {
        expr: firingSeries(alert),
        eval_time: `${minute}m`,
        exp_samples: firing.map(({ labels }) => ({
            labels: `ALERTS${selector({ alertname: alert, alertstate: "firing", ...labels })}`,
            value: 1,
        })),
    };
}

function firingSeries(alert: string): string {
    return `ALERTS${selector({ alertname: alert, alertstate: "firing" })}`;
}

function selector(labels: Readonly<Record<string, string>>): string {
    return `{${Object.entries(labels)
        .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
        .join(",")}}`;
}
