import type { Section } from "../layout";
import { alertsTable, timeSeriesPanel } from "../panels";

const firing = alertsTable({
    title: "Alerts firing",
    description: "Without Watchdog, which always fires to prove that alerts arrive.",
});

const evaluationDuration = timeSeriesPanel({
    title: "Evaluation time by rule group",
    description:
        "Time that the last evaluation took. A group that takes longer than its interval misses evaluations.",
    unit: "s",
    queries: [
        {
            // The label is the path of the file, a semicolon, and the name of the group.
            expr: 'label_replace(max by (rule_group) (prometheus_rule_group_last_duration_seconds), "group", "$1", "rule_group", ".*;(.*)")',
            legend: "{{group}}",
        },
    ],
});

const evaluationFaults = timeSeriesPanel({
    title: "Evaluations lost per minute",
    description: "Rules that failed, and rounds that a group missed. Their alerts are blind meanwhile.",
    unit: "short",
    axisTop: 1,
    alerts: ["PrometheusRuleFailures", "PrometheusRuleEvaluationsMissed"],
    queries: [
        {
            expr: "60 * sum(rate(prometheus_rule_evaluation_failures_total[$__rate_interval]))",
            legend: "rules failed",
            color: "red",
        },
        {
            expr: "60 * sum(rate(prometheus_rule_group_iterations_missed_total[$__rate_interval]))",
            legend: "rounds missed",
            color: "orange",
        },
    ],
});

/** Rules and the alerts that come of them. */
export const rules: Section = {
    title: "Rules and alerts",
    lines: [
        { height: 7, panels: [[24, firing]] },
        {
            height: 7,
            panels: [
                [12, evaluationDuration],
                [12, evaluationFaults],
            ],
        },
    ],
};
