import { definePack } from "./pack";

const by = "sum by (job, instance, integration)";

/** The server that tells people of alerts. */
export const alertmanagerPack = definePack({
    name: "alertmanager",
    alerts: {
        AlertmanagerConfigReloadFailed: {
            expr: "alertmanager_config_last_reload_successful == 0",
            for: "5m",
            severity: "critical",
            summary: "Alertmanager {{ $labels.instance }} refuses its configuration",
            description:
                "The last reload failed more than $for ago. Alertmanager goes on with the configuration before it, and a restart would not come up.",
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
            summary: "Alertmanager {{ $labels.instance }} has just started",
            description:
                'Alertmanager has run for {{ $value | printf "%.0f" }} seconds, less than $threshold. People may be told a second time of what it told them just before.',
            dashboard: "monitoring",
        },
        AlertmanagerNotificationsFailing: {
            expr: `${by} (increase(alertmanager_notifications_failed_total[5m])) > 0`,
            for: "5m",
            severity: "critical",
            summary: "Notifications by {{ $labels.integration }} do not arrive",
            description:
                '{{ $value | printf "%.0f" }} notifications by {{ $labels.integration }} failed in 5 minutes: the address, the credentials or the way there is wrong.',
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
            summary: "Notifications by {{ $labels.integration }} need several attempts",
            description:
                '{{ $value | printf "%.0f" }} % of the attempts to notify by {{ $labels.integration }} failed over 15 minutes, above $threshold for more than $for. Notifications arrive late, and soon perhaps not at all.',
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
            summary: "Notifications by {{ $labels.integration }} are slow",
            description:
                '1 in 20 attempts to notify by {{ $labels.integration }} takes {{ $value | printf "%.1f" }} s or more, above $threshold for more than $for. Attempts that outlast the group interval are given up.',
            dashboard: "monitoring",
        },
        AlertmanagerInvalidAlerts: {
            expr: "increase(alertmanager_alerts_invalid_total[10m]) > 0",
            for: "5m",
            severity: "warning",
            summary: "Alertmanager {{ $labels.instance }} refuses alerts",
            description:
                '{{ $value | printf "%.0f" }} alerts sent to {{ $labels.instance }} in 10 minutes were invalid: nobody is told of them.',
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
                '{{ $value | printf "%.0f" }} attempts to write silences or the log of notifications to disk failed in 1 hour: a restart loses silences, and tells people again of what they know.',
            dashboard: "monitoring",
        },
        AlertmanagerPeersMissing: {
            expr: "alertmanager_cluster_failed_peers > 0",
            for: "10m",
            severity: "warning",
            summary: "Alertmanager {{ $labels.instance }} has lost its peers",
            description:
                '{{ $value | printf "%.0f" }} Alertmanagers of the cluster have not been seen by {{ $labels.instance }} for more than $for: people are told twice, and silences hold on one side only.',
            dashboard: "monitoring",
        },
    },
});
