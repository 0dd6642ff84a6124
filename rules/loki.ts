import { definePack } from "./pack";

const requests = (status: string) =>
    `sum by (job, instance, route) (rate(loki_request_duration_seconds_count{${status}}[5m]))`;

// Long polling requests are slow by design.
const answering = 'route!~".*tail.*|.*QuerierLoop.*|.*SchedulerLoop.*|.*FrontendLoop.*|metrics"';

const lastCompaction = "loki_boltdb_shipper_compact_tables_operation_last_successful_run_timestamp_seconds";

/** The log store; metrics of Loki 3. */
export const lokiPack = definePack({
    name: "loki",
    alerts: {
        LokiRequestErrors: {
            expr: `100 * ${requests('status_code=~"5.."')}\n  / ${requests("")} > $threshold`,
            threshold: { value: 10, unit: "%" },
            for: "10m",
            severity: "warning",
            summary: "Loki {{ $labels.instance }} returns errors for {{ $labels.route }}",
            description:
                '{{ $value | printf "%.0f" }} % of the requests to {{ $labels.route }} end with a status of 500 or more, above $threshold for more than $for. Logs are not accepted, or cannot be read.',
            dashboard: "monitoring",
        },
        LokiRequestsSlow: {
            expr: `histogram_quantile(0.95, sum by (job, instance, route, le) (rate(loki_request_duration_seconds_bucket{${answering}}[5m]))) > $threshold`,
            threshold: { value: 10, unit: "seconds" },
            for: "15m",
            severity: "warning",
            summary: "Loki {{ $labels.instance }} is slow for {{ $labels.route }}",
            description:
                'The P95 latency of requests to {{ $labels.route }} is {{ $value | printf "%.1f" }} s, above $threshold for more than $for.',
            dashboard: "monitoring",
        },
        LokiPanics: {
            expr: "increase(loki_panic_total[10m]) > 0",
            for: "1m",
            severity: "warning",
            summary: "Loki {{ $labels.instance }} panics",
            description:
                '{{ $value | printf "%.0f" }} requests in 10 minutes made Loki panic: a bug in Loki, or damaged data.',
            dashboard: "monitoring",
        },
        LokiEntriesDiscarded: {
            expr: "sum by (job, instance, reason) (increase(loki_discarded_samples_total[10m])) > 0",
            for: "10m",
            severity: "warning",
            summary: "Loki {{ $labels.instance }} discards logs: {{ $labels.reason }}",
            description:
                '{{ $value | printf "%.0f" }} log entries were discarded in 10 minutes ({{ $labels.reason }}), and this has lasted for more than $for. They are lost.',
            dashboard: "monitoring",
        },
        LokiFlushFailing: {
            expr: "increase(loki_ingester_chunks_flush_failures_total[10m]) > 0",
            for: "10m",
            severity: "critical",
            summary: "Loki {{ $labels.instance }} cannot flush logs to its store",
            description:
                '{{ $value | printf "%.0f" }} chunk flushes failed in 10 minutes, and this has lasted for more than $for. The chunks stay in memory until it is full, and then logs are lost.',
            dashboard: "monitoring",
        },
        LokiDiskFull: {
            expr: "increase(loki_ingester_wal_disk_full_failures_total[10m]) > 0",
            for: "1m",
            severity: "critical",
            summary: "The disk of Loki {{ $labels.instance }} is full",
            description:
                '{{ $value | printf "%.0f" }} writes to the write-ahead log failed in 10 minutes because the disk is full: logs that have not been flushed are lost at the next restart.',
            dashboard: "monitoring",
        },
        LokiDiskNearlyFull: {
            // The metric is named percent, but is a ratio.
            expr: "100 * loki_ingester_wal_disk_usage_percent > $threshold",
            threshold: { value: 85, unit: "%" },
            for: "15m",
            severity: "warning",
            summary: "The disk of Loki {{ $labels.instance }} is nearly full",
            description:
                '{{ $value | printf "%.0f" }} % of the disk with the write-ahead log is in use, above $threshold for more than $for.',
            dashboard: "monitoring",
        },
        LokiCompactorNotRunning: {
            // Before the first compaction, the start time is used instead.
            expr: [
                `time() - (${lastCompaction} > 0`,
                `  or on (job, instance) (process_start_time_seconds and on (job, instance) ${lastCompaction})`,
                ") > $threshold",
            ].join("\n"),
            threshold: { value: 10_800, unit: "seconds" },
            for: "10m",
            severity: "warning",
            summary: "Loki {{ $labels.instance }} does not compact its index",
            description:
                "The last compaction of {{ $labels.instance }} was {{ $value | humanizeDuration }} ago, above $threshold for more than $for. Queries slow down, and expired logs are not deleted: the disk fills.",
            dashboard: "monitoring",
        },
        LokiRetentionFailing: {
            expr: 'increase(loki_compactor_apply_retention_operation_total{status="failure"}[3h]) > 0',
            for: "10m",
            severity: "warning",
            summary: "Loki {{ $labels.instance }} cannot delete expired logs",
            description:
                '{{ $value | printf "%.0f" }} attempts to delete expired logs failed in 3 hours: they are kept longer than configured, and the disk fills.',
            dashboard: "monitoring",
        },
    },
});

/** Whether logs arrive; only for stacks with a collector, because otherwise none are expected. */
export const lokiArrivalsPack = definePack({
    name: "loki-arrivals",
    alerts: {
        LokiNothingReceived: {
            expr: "sum by (job, instance) (rate(loki_distributor_lines_received_total[15m])) == 0",
            for: "15m",
            severity: "warning",
            summary: "Loki {{ $labels.instance }} no longer receives logs",
            description:
                "Loki has received {{ $value }} lines/s over 15 minutes, and this has lasted for more than $for: the collector is down, or cannot reach Loki.",
            dashboard: "monitoring",
        },
    },
});
