import { definePack } from "./pack";

// Live connections stay open for hours, and data source queries have an alert of their own.
const own = 'handler!~"/api/live/.*|/api/ds/query|/api/datasources/.*|/apis/.*query.*"';
const requests = (status = "") =>
    `sum by (job, instance) (rate(grafana_http_request_duration_seconds_count{${own}${status}}[5m]))`;
const queries = (status = "") =>
    `sum by (job, instance, plugin_id) (rate(grafana_plugin_request_total{endpoint="queryData"${status}}[5m]))`;

/** Availability of Grafana, and the alerts that it evaluates itself; metrics of Grafana 9 to 12. */
export const grafanaPack = definePack({
    name: "grafana",
    alerts: {
        GrafanaRequestErrors: {
            expr: `100 * ${requests(',status_code=~"5.."')}\n  / ${requests()} > $threshold`,
            threshold: { value: 10, unit: "%" },
            for: "10m",
            severity: "warning",
            summary: "Grafana {{ $labels.instance }} returns errors",
            description:
                '{{ $value | printf "%.0f" }} % of the requests to {{ $labels.instance }} end with a status of 500 or more, above $threshold for more than $for. Data source queries are not counted.',
            dashboard: "monitoring",
        },
        GrafanaRequestsSlow: {
            expr: `histogram_quantile(0.95, sum by (job, instance, le) (rate(grafana_http_request_duration_seconds_bucket{${own}}[5m]))) > $threshold`,
            threshold: { value: 2.5, unit: "seconds" },
            for: "10m",
            severity: "warning",
            summary: "Grafana {{ $labels.instance }} is slow",
            description:
                'The P95 latency of requests to {{ $labels.instance }} is {{ $value | printf "%.1f" }} s, above $threshold for more than $for. Data source queries are not counted.',
            dashboard: "monitoring",
        },
        GrafanaDatasourceErrors: {
            expr: `100 * ${queries(',status="error"')}\n  / ${queries()} > $threshold`,
            threshold: { value: 10, unit: "%" },
            for: "10m",
            severity: "warning",
            summary: "Grafana {{ $labels.instance }} fails to query {{ $labels.plugin_id }}",
            description:
                '{{ $value | printf "%.0f" }} % of the queries to data sources of type {{ $labels.plugin_id }} fail, above $threshold for more than $for: panels show errors instead of graphs.',
            dashboard: "monitoring",
        },
        GrafanaAlertingFailing: {
            expr: "sum by (job, instance, org) (increase(grafana_alerting_rule_evaluation_failures_total[5m])) > 0",
            for: "10m",
            severity: "critical",
            summary: "Alert rule evaluations of Grafana {{ $labels.instance }} fail",
            description:
                '{{ $value | printf "%.0f" }} rule evaluations of the organisation {{ $labels.org }} failed in 5 minutes, and this has lasted for more than $for: alerts that Grafana evaluates may not fire.',
            dashboard: "monitoring",
        },
        GrafanaAlertingBehind: {
            expr: "grafana_alerting_scheduler_behind_seconds > $threshold",
            threshold: { value: 60, unit: "seconds" },
            for: "5m",
            severity: "warning",
            summary: "Alert rule evaluations of Grafana {{ $labels.instance }} are late",
            description:
                'Evaluations are {{ $value | printf "%.0f" }} s late, above $threshold for more than $for: alerts that Grafana evaluates fire late by as much.',
            dashboard: "monitoring",
        },
        GrafanaNotificationsFailing: {
            expr: "sum by (job, instance, integration) (increase(grafana_alerting_notifications_failed_total[10m])) > 0",
            for: "5m",
            severity: "critical",
            summary: "Grafana fails to send notifications through {{ $labels.integration }}",
            description:
                '{{ $value | printf "%.0f" }} notifications of Grafana {{ $labels.instance }} through {{ $labels.integration }} failed in 10 minutes: the address, the credentials or the network path of a contact point is wrong.',
            dashboard: "monitoring",
        },
    },
});
