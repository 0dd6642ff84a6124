import type { Section } from "../layout";
import { alertsTable, timeSeriesPanel } from "../panels";

const firing = alertsTable({
    title: "Firing alerts",
    description: "All firing alerts but Watchdog, which always fires.",
});

const evaluationDuration = timeSeriesPanel({
    title: "Rule evaluation duration",
    description:
        "Duration of the last evaluation of each rule group. A group that takes longer than its interval skips evaluations.",
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
    title: "Failed rule evaluations",
    description:
        "Failed and skipped rule evaluations per minute. The alerts of these rules may not fire in the meantime.",
    unit: "short",
    axisTop: 1,
    alerts: ["PrometheusRuleFailures", "PrometheusRuleEvaluationsMissed"],
    queries: [
        {
            expr: "60 * sum(rate(prometheus_rule_evaluation_failures_total[$__rate_interval]))",
            legend: "failed",
            color: "red",
        },
        {
            expr: "60 * sum(rate(prometheus_rule_group_iterations_missed_total[$__rate_interval]))",
            legend: "skipped",
            color: "orange",
        },
    ],
});

/** Rules and alerts. */
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
