import { definePack } from "../pack";

/** Whether the alerts of the monitoring server are taken from it. */
export const notificationPack = definePack({
    name: "prometheus-notifications",
    alerts: {
        PrometheusAlertmanagerUnreachable: {
            expr: "increase(prometheus_notifications_errors_total[5m]) > 0",
            for: "5m",
            severity: "critical",
            summary: "Alertmanager {{ $labels.alertmanager }} does not take alerts",
            description:
                '{{ $value | printf "%.0f" }} alerts could not be handed to {{ $labels.alertmanager }} in 5 minutes.',
            dashboard: "monitoring",
        },
        PrometheusNotificationsDropped: {
            expr: "increase(prometheus_notifications_dropped_total[5m]) > 0",
            severity: "critical",
            summary: "Prometheus {{ $labels.instance }} loses alerts",
            description:
                '{{ $value | printf "%.0f" }} alerts for {{ $labels.alertmanager }} were dropped in 5 minutes: nobody has been told of them.',
            dashboard: "monitoring",
        },
        PrometheusWithoutAlertmanager: {
            expr: "prometheus_notifications_alertmanagers_discovered == 0",
            for: "5m",
            severity: "critical",
            summary: "Prometheus {{ $labels.instance }} knows no Alertmanager",
            description:
                "Prometheus has known {{ $value }} Alertmanagers for more than $for: alerts fire, but nobody is told. Those of this stack cannot be either; the heartbeat stops.",
            dashboard: "monitoring",
        },
        PrometheusNotificationQueueFilling: {
            expr: [
                "100 * prometheus_notifications_queue_length",
                "  / on (job, instance) group_left () prometheus_notifications_queue_capacity > $threshold",
            ].join("\n"),
            threshold: { value: 50, unit: "%" },
            for: "5m",
            severity: "warning",
            summary: "Alerts for {{ $labels.alertmanager }} pile up",
            description:
                'The queue of alerts for {{ $labels.alertmanager }} is {{ $value | printf "%.0f" }} % full, above $threshold for more than $for. At 100 % the oldest are dropped.',
            dashboard: "monitoring",
        },
    },
});
