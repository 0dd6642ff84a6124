import { definePack } from "./pack";

const by = "sum by (job, instance, integration)";

/** The server that notifies people of alerts. */
export const alertmanagerPack = definePack({
    name: "alertmanager",
    alerts: {
        AlertmanagerConfigReloadFailed: {
            expr: "alertmanager_config_last_reload_successful == 0",
            for: "5m",
            severity: "critical",
            summary: "Alertmanager {{ $labels.instance }} rejected its configuration",
            description:
                "The last reload failed more than $for ago. Alertmanager keeps running with the previous configuration, and a restart would fail.",
            dashboard: "monitoring",
        },
        AlertmanagerRestarted: {
            expr: [
                "time() - process_start_time_seconds < $threshold",
                "and on (job, instance) alertmanager_build_info",
            ].join("\n"),
            threshold: { value: 900, unit: "seconds" },
            for: "1m",
            severity: "info",
            summary: "Alertmanager {{ $labels.instance }} has restarted",
            description:
                'Alertmanager started {{ $value | printf "%.0f" }} seconds ago, less than $threshold. People may be notified again of alerts that were sent just before.',
            dashboard: "monitoring",
        },
        AlertmanagerNotificationsFailing: {
            expr: `${by} (increase(alertmanager_notifications_failed_total[5m])) > 0`,
            for: "5m",
            severity: "critical",
            summary: "Notifications through {{ $labels.integration }} fail",
            description:
                '{{ $value | printf "%.0f" }} notifications through {{ $labels.integration }} failed in 5 minutes: the address, the credentials or the network path is wrong.',
            dashboard: "monitoring",
        },
        AlertmanagerNotificationsRetried: {
            expr: [
                `100 * ${by} (rate(alertmanager_notification_requests_failed_total[15m]))`,
                `  / ${by} (rate(alertmanager_notification_requests_total[15m])) > $threshold`,
            ].join("\n"),
            threshold: { value: 25, unit: "%" },
            for: "15m",
            severity: "warning",
            summary: "Notifications through {{ $labels.integration }} are retried",
            description:
                '{{ $value | printf "%.0f" }} % of the notification requests through {{ $labels.integration }} failed over 15 minutes, above $threshold for more than $for. Notifications arrive late, and may soon be lost.',
            dashboard: "monitoring",
        },
        AlertmanagerNotificationsSlow: {
            expr: [
                "histogram_quantile(0.95,",
                "  sum by (job, instance, integration, le) (rate(alertmanager_notification_latency_seconds_bucket[15m]))",
                ") > $threshold",
            ].join("\n"),
            threshold: { value: 10, unit: "seconds" },
            for: "15m",
            severity: "warning",
            summary: "Notifications through {{ $labels.integration }} are slow",
            description:
                'The P95 latency of notification requests through {{ $labels.integration }} is {{ $value | printf "%.1f" }} s, above $threshold for more than $for. Requests that take longer than the group interval are cancelled.',
            dashboard: "monitoring",
        },
        AlertmanagerInvalidAlerts: {
            expr: "increase(alertmanager_alerts_invalid_total[10m]) > 0",
            for: "5m",
            severity: "warning",
            summary: "Alertmanager {{ $labels.instance }} rejects invalid alerts",
            description:
                '{{ $value | printf "%.0f" }} alerts sent to {{ $labels.instance }} in 10 minutes were invalid: nobody is notified of them.',
            dashboard: "monitoring",
        },
        AlertmanagerStateNotSaved: {
            expr: [
                "increase(alertmanager_nflog_maintenance_errors_total[1h]) > 0",
                "increase(alertmanager_silences_maintenance_errors_total[1h]) > 0",
            ].join("\nor\n"),
            for: "5m",
            severity: "warning",
            summary: "Alertmanager {{ $labels.instance }} cannot save its state",
            description:
                '{{ $value | printf "%.0f" }} writes of silences or the notification log to disk failed in 1 hour: after a restart, silences are lost and people are notified again of known alerts.',
            dashboard: "monitoring",
        },
        AlertmanagerPeersMissing: {
            expr: "alertmanager_cluster_failed_peers > 0",
            for: "10m",
            severity: "warning",
            summary: "Alertmanager {{ $labels.instance }} has lost cluster peers",
            description:
                '{{ $value | printf "%.0f" }} members of the cluster have been unreachable from {{ $labels.instance }} for more than $for: people are notified twice, and silences apply on one member only.',
            dashboard: "monitoring",
        },
    },
});
