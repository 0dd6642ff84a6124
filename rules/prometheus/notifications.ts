import { definePack } from "../pack";

/** Whether Prometheus delivers its alerts to Alertmanager. */
export const notificationPack = definePack({
    name: "prometheus-notifications",
    alerts: {
        PrometheusAlertmanagerUnreachable: {
            expr: "increase(prometheus_notifications_errors_total[5m]) > 0",
            for: "5m",
            severity: "critical",
            summary: "Prometheus cannot send alerts to Alertmanager {{ $labels.alertmanager }}",
            description:
                '{{ $value | printf "%.0f" }} alerts could not be sent to {{ $labels.alertmanager }} in 5 minutes.',
            dashboard: "monitoring",
        },
        PrometheusNotificationsDropped: {
            expr: "increase(prometheus_notifications_dropped_total[5m]) > 0",
            severity: "critical",
            summary: "Prometheus {{ $labels.instance }} drops alerts",
            description:
                '{{ $value | printf "%.0f" }} alerts for {{ $labels.alertmanager }} were dropped in 5 minutes: nobody was notified of them.',
            dashboard: "monitoring",
        },
        PrometheusWithoutAlertmanager: {
            expr: "prometheus_notifications_alertmanagers_discovered == 0",
            for: "5m",
            severity: "critical",
            summary: "Prometheus {{ $labels.instance }} has no Alertmanager",
            description:
                "Prometheus has discovered {{ $value }} Alertmanagers for more than $for: alerts fire, but nobody is notified. This alert is not delivered either, only the heartbeat stops.",
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
            summary: "The notification queue for {{ $labels.alertmanager }} is filling up",
            description:
                'The notification queue for {{ $labels.alertmanager }} is {{ $value | printf "%.0f" }} % full, above $threshold for more than $for. At 100 % the oldest alerts are dropped.',
            dashboard: "monitoring",
        },
    },
});
