import type { RuleGroup } from "./types";

/** The monitoring server itself. */
export const prometheusRules: RuleGroup = {
    name: "prometheus",
    rules: [
        {
            alert: "PrometheusConfigReloadFailed",
            expr: "prometheus_config_last_reload_successful == 0",
            for: "5m",
            severity: "critical",
            summary: "Prometheus {{ $labels.instance }} refuses its configuration",
            description:
                "The last reload failed more than 5 minutes ago. Prometheus goes on with the configuration before it, and a restart would not come up.",
        },
        {
            alert: "PrometheusRuleFailures",
            expr: "increase(prometheus_rule_evaluation_failures_total[5m]) > 0",
            for: "5m",
            severity: "critical",
            summary: "Rules of {{ $labels.rule_group }} cannot be evaluated",
            description:
                '{{ $value | printf "%.0f" }} evaluations of {{ $labels.rule_group }} failed in 5 minutes: alerts of this group may not fire.',
        },
        {
            alert: "PrometheusScrapeLimitHit",
            expr: [
                "increase(prometheus_target_scrapes_exceeded_sample_limit_total[10m]) > 0",
                "increase(prometheus_target_scrapes_exceeded_body_size_limit_total[10m]) > 0",
                "increase(prometheus_target_scrape_pool_exceeded_label_limits_total[10m]) > 0",
                "increase(prometheus_target_scrape_pool_exceeded_target_limit_total[10m]) > 0",
            ].join("\nor\n"),
            severity: "warning",
            summary: "Scrapes are dropped because they are over a limit",
            description:
                '{{ $value | printf "%.0f" }} scrapes in 10 minutes had more samples, labels, bytes or targets than allowed, and were dropped whole. The page of targets names the limit.',
        },
        {
            alert: "PrometheusStorageNearLimit",
            expr: "100 * prometheus_tsdb_storage_blocks_bytes / (prometheus_tsdb_retention_limit_bytes > 0) > 90",
            for: "15m",
            severity: "warning",
            summary: "Prometheus {{ $labels.instance }} is about to drop data before its time",
            description:
                '{{ $value | printf "%.0f" }} % of the size allowed is used (alert above 90 %). At 100 % the oldest data goes, however young it is.',
        },
        {
            alert: "PrometheusStorageFailing",
            expr: [
                "increase(prometheus_tsdb_wal_writes_failed_total[1h]) > 0",
                "increase(prometheus_tsdb_compactions_failed_total[1h]) > 0",
            ].join("\nor\n"),
            severity: "critical",
            summary: "Prometheus {{ $labels.instance }} cannot write its data",
            description:
                '{{ $value | printf "%.0f" }} writes to the log or compactions failed in 1 hour: the disk is full or broken, and samples are being lost.',
        },
    ],
};

/** Whether the alerts of the monitoring server are taken from it. */
export const notificationRules: RuleGroup = {
    name: "prometheus-notifications",
    rules: [
        {
            alert: "PrometheusAlertmanagerUnreachable",
            expr: "increase(prometheus_notifications_errors_total[5m]) > 0",
            for: "5m",
            severity: "critical",
            summary: "Alertmanager {{ $labels.alertmanager }} does not take alerts",
            description:
                '{{ $value | printf "%.0f" }} alerts could not be handed to {{ $labels.alertmanager }} in 5 minutes.',
        },
        {
            alert: "PrometheusNotificationsDropped",
            expr: "increase(prometheus_notifications_dropped_total[5m]) > 0",
            severity: "critical",
            summary: "Prometheus {{ $labels.instance }} loses alerts",
            description:
                '{{ $value | printf "%.0f" }} alerts for {{ $labels.alertmanager }} were dropped in 5 minutes: nobody has been told of them.',
        },
    ],
};
