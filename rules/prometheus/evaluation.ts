import type { AlertDefinition } from "../pack";

/** Whether the server runs what it was told to, and alerts are computed. */
export const evaluationAlerts = {
    PrometheusConfigReloadFailed: {
        expr: "prometheus_config_last_reload_successful == 0",
        for: "5m",
        severity: "critical",
        summary: "Prometheus {{ $labels.instance }} refuses its configuration",
        description:
            "The last reload failed more than $for ago. Prometheus goes on with the configuration before it, and a restart would not come up.",
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
        summary: "Prometheus {{ $labels.instance }} has just started",
        description:
            'Prometheus has run for {{ $value | printf "%.0f" }} seconds, less than $threshold. Rates over longer times are incomplete, and alerts that were pending begin anew.',
        dashboard: "monitoring",
    },
    PrometheusRuleFailures: {
        expr: "increase(prometheus_rule_evaluation_failures_total[5m]) > 0",
        for: "5m",
        severity: "critical",
        summary: "Rules of {{ $labels.rule_group }} cannot be evaluated",
        description:
            '{{ $value | printf "%.0f" }} evaluations of {{ $labels.rule_group }} failed in 5 minutes: alerts of this group may not fire.',
        dashboard: "monitoring",
    },
    PrometheusRuleGroupSlow: {
        expr: "100 * prometheus_rule_group_last_duration_seconds / prometheus_rule_group_interval_seconds > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "Rules of {{ $labels.rule_group }} nearly take longer than there is time",
        description:
            'The last evaluation of {{ $labels.rule_group }} took {{ $value | printf "%.0f" }} % of the interval, above $threshold for more than $for. At 100 % evaluations are left out.',
        dashboard: "monitoring",
    },
    PrometheusRuleEvaluationsMissed: {
        expr: "increase(prometheus_rule_group_iterations_missed_total[5m]) > 0",
        for: "10m",
        severity: "warning",
        summary: "Rules of {{ $labels.rule_group }} are evaluated too seldom",
        description:
            '{{ $value | printf "%.0f" }} evaluations of {{ $labels.rule_group }} were left out in 5 minutes, and this has gone on for more than $for: alerts of this group come late.',
        dashboard: "monitoring",
    },
    PrometheusTemplateFailing: {
        expr: "increase(prometheus_template_text_expansion_failures_total[15m]) > 0",
        for: "5m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} sends alerts with broken texts",
        description:
            '{{ $value | printf "%.0f" }} labels or annotations of alerts could not be filled in within 15 minutes: people are told of an alert, but read an error in place of its text.',
        dashboard: "monitoring",
    },
    PrometheusQueriesSaturated: {
        expr: "100 * avg_over_time(prometheus_engine_queries[5m]) / prometheus_engine_queries_concurrent_max > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} has nearly no room for more queries",
        description:
            '{{ $value | printf "%.0f" }} % of the queries that may run at once did over 5 minutes, above $threshold for more than $for. Beyond that, dashboards and rules wait.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
