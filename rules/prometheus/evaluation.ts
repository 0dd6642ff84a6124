import type { AlertDefinition } from "../pack";

/** Whether the server runs its configuration, and evaluates rules. */
export const evaluationAlerts = {
    PrometheusConfigReloadFailed: {
        expr: "prometheus_config_last_reload_successful == 0",
        for: "5m",
        severity: "critical",
        summary: "Prometheus {{ $labels.instance }} rejected its configuration",
        description:
            "The last reload failed more than $for ago. Prometheus keeps running with the previous configuration, and a restart would fail.",
        dashboard: "monitoring",
    },
    PrometheusRestarted: {
        expr: [
            "time() - process_start_time_seconds < $threshold",
            "and on (job, instance) prometheus_build_info",
        ].join("\n"),
        threshold: { value: 900, unit: "seconds" },
        for: "1m",
        severity: "info",
        summary: "Prometheus {{ $labels.instance }} has restarted",
        description:
            'Prometheus started {{ $value | printf "%.0f" }} seconds ago, less than $threshold. Rates over longer ranges are incomplete, and pending alerts start again from zero.',
        dashboard: "monitoring",
    },
    PrometheusRuleFailures: {
        expr: "increase(prometheus_rule_evaluation_failures_total[5m]) > 0",
        for: "5m",
        severity: "critical",
        summary: "Rule evaluations of {{ $labels.rule_group }} fail",
        description:
            '{{ $value | printf "%.0f" }} evaluations of {{ $labels.rule_group }} failed in 5 minutes: alerts of this group may not fire.',
        dashboard: "monitoring",
    },
    PrometheusRuleGroupSlow: {
        expr: "100 * prometheus_rule_group_last_duration_seconds / prometheus_rule_group_interval_seconds > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "Rule evaluation of {{ $labels.rule_group }} is slow",
        description:
            'The last evaluation of {{ $labels.rule_group }} took {{ $value | printf "%.0f" }} % of the interval, above $threshold for more than $for. At 100 % evaluations are skipped.',
        dashboard: "monitoring",
    },
    PrometheusRuleEvaluationsMissed: {
        expr: "increase(prometheus_rule_group_iterations_missed_total[5m]) > 0",
        for: "10m",
        severity: "warning",
        summary: "Rule evaluations of {{ $labels.rule_group }} are skipped",
        description:
            '{{ $value | printf "%.0f" }} evaluations of {{ $labels.rule_group }} were skipped in 5 minutes, and this has lasted for more than $for: alerts of this group fire late.',
        dashboard: "monitoring",
    },
    PrometheusTemplateFailing: {
        expr: "increase(prometheus_template_text_expansion_failures_total[15m]) > 0",
        for: "5m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} fails to expand alert templates",
        description:
            '{{ $value | printf "%.0f" }} labels or annotations of alerts could not be expanded within 15 minutes: notifications contain an error message instead of their text.',
        dashboard: "monitoring",
    },
    PrometheusQueriesSaturated: {
        expr: "100 * avg_over_time(prometheus_engine_queries[5m]) / prometheus_engine_queries_concurrent_max > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} is close to its limit of concurrent queries",
        description:
            '{{ $value | printf "%.0f" }} % of the allowed concurrent queries were running on average over 5 minutes, above $threshold for more than $for. At 100 % dashboards and rules wait.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
