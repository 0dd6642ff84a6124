import type { AlertDefinition } from "../pack";

/** Whether samples are kept, and how long. */
export const storageAlerts = {
    PrometheusStorageNearLimit: {
        expr: "100 * prometheus_tsdb_storage_blocks_bytes / (prometheus_tsdb_retention_limit_bytes > 0) > $threshold",
        threshold: { value: 90, unit: "%" },
        for: "15m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} is close to its retention size",
        description:
            '{{ $value | printf "%.0f" }} % of the retention size is used (alert above $threshold). At 100 % the oldest data is deleted, however recent it is.',
        dashboard: "monitoring",
    },
    PrometheusStorageFailing: {
        expr: [
            "increase(prometheus_tsdb_wal_writes_failed_total[1h]) > 0",
            "increase(prometheus_tsdb_compactions_failed_total[1h]) > 0",
        ].join("\nor\n"),
        severity: "critical",
        summary: "Prometheus {{ $labels.instance }} cannot write its data",
        description:
            '{{ $value | printf "%.0f" }} writes to the write-ahead log or compactions failed in 1 hour: the disk is full or broken, and samples are lost.',
        dashboard: "monitoring",
    },
    PrometheusBlocksReloadFailing: {
        expr: "increase(prometheus_tsdb_reloads_failures_total[30m]) > 0",
        for: "15m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} cannot reload its blocks",
        description:
            '{{ $value | printf "%.0f" }} reloads of the blocks on disk failed in 30 minutes: a block is damaged, new blocks are not queried, and old ones are not deleted.',
        dashboard: "monitoring",
    },
    PrometheusLogGrowing: {
        expr: [
            "increase(prometheus_tsdb_wal_truncations_failed_total[3h]) > 0",
            "increase(prometheus_tsdb_checkpoint_creations_failed_total[3h]) > 0",
            "increase(prometheus_tsdb_checkpoint_deletions_failed_total[3h]) > 0",
        ].join("\nor\n"),
        for: "5m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} cannot truncate its write-ahead log",
        description:
            '{{ $value | printf "%.0f" }} truncations of the write-ahead log failed in 3 hours: it grows until the disk is full, and each start takes longer.',
        dashboard: "monitoring",
    },
    PrometheusHighCardinality: {
        // About what fits into the memory that a stack gives its server by default, 1 GiB, with room for queries.
        expr: "prometheus_tsdb_head_series > $threshold",
        threshold: { value: 200_000, unit: "count", of: "series" },
        for: "15m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} has too many series in memory",
        description:
            '{{ $value | printf "%.0f" }} series are in memory, above $threshold for more than $for. Each uses a few kilobytes; at its memory limit, Prometheus is OOM-killed.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
