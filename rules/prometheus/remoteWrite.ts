import type { AlertDefinition } from "../pack";

const attempts = (outcome: string) => `rate(prometheus_remote_storage_samples_${outcome}[5m])`;

/** Whether samples arrive in remote stores; silent where there is none. */
export const remoteWriteAlerts = {
    PrometheusRemoteWriteBehind: {
        // It is 0 until the first sample has arrived: PrometheusRemoteWriteFailing covers that case.
        expr: [
            "prometheus_remote_storage_queue_highest_timestamp_seconds",
            "  - (prometheus_remote_storage_queue_highest_sent_timestamp_seconds > 0) > $threshold",
        ].join("\n"),
        threshold: { value: 120, unit: "seconds" },
        for: "10m",
        severity: "warning",
        summary: "Remote write to {{ $labels.remote_name }} is behind on Prometheus {{ $labels.instance }}",
        description:
            'The newest sample in {{ $labels.url }} is {{ $value | printf "%.0f" }} s older than the newest local sample, above $threshold for more than $for. After about 2 hours, samples are lost there.',
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
        summary: "Remote write to {{ $labels.remote_name }} fails on Prometheus {{ $labels.instance }}",
        description:
            '{{ $value | printf "%.0f" }} % of the samples sent to {{ $labels.url }} failed or were retried, above $threshold for more than $for. Samples that are rejected permanently are lost there.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
