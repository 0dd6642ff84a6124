import type { Section } from "../layout";
import { tablePanel, timeSeriesPanel } from "../panels";
import { firingAlerts } from "./expressions";

const firing = tablePanel({
    title: "Alerts firing",
    description: "Without Watchdog, which always fires to prove that alerts arrive.",
    unit: "short",
    queries: [{ expr: firingAlerts, legend: "{{alertname}}" }],
    columns: { alertname: "Alert", severity: "Severity", job: "Job", instance: "Instance" },
    empty: "No alert is firing",
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
        {
            height: 8,
            panels: [
                [12, firing],
                [6, evaluationDuration],
                [6, evaluationFaults],
            ],
        },
    ],
};
