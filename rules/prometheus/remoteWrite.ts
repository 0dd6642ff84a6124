import type { AlertDefinition } from "../pack";

const attempts = (outcome: string) => `rate(prometheus_remote_storage_samples_${outcome}[5m])`;

/** Whether samples arrive in remote stores; silent where there is none. */
export const remoteWriteAlerts = {
    PrometheusRemoteWriteBehind: {
        // 0 is what it says before anything arrived at all: PrometheusRemoteWriteFailing tells of that.
        expr: [
            "prometheus_remote_storage_queue_highest_timestamp_seconds",
            "  - (prometheus_remote_storage_queue_highest_sent_timestamp_seconds > 0) > $threshold",
        ].join("\n"),
        threshold: { value: 120, unit: "seconds" },
        for: "10m",
        severity: "warning",
        summary: "{{ $labels.remote_name }} is behind Prometheus {{ $labels.instance }}",
        description:
            'The newest sample in {{ $labels.url }} is {{ $value | printf "%.0f" }} s older than the newest one here, above $threshold for more than $for. After about 2 hours samples are lost to it.',
        dashboard: "monitoring",
    },
    PrometheusRemoteWriteFailing: {
        expr: [
            `100 * (${attempts("failed_total")} + ${attempts("retried_total")})`,
            `  / ${attempts("total")} > $threshold`,
        ].join("\n"),
        threshold: { value: 10, unit: "%" },
        for: "15m",
        severity: "warning",
        summary: "{{ $labels.remote_name }} refuses samples of Prometheus {{ $labels.instance }}",
        description:
            '{{ $value | printf "%.0f" }} % of the samples sent to {{ $labels.url }} failed or must be sent again, above $threshold for more than $for. What is refused for good is lost to it.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
