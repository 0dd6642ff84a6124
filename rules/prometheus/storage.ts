import type { AlertDefinition } from "../pack";

/** Whether samples are kept, and how long. */
export const storageAlerts = {
    PrometheusStorageNearLimit: {
        expr: "100 * prometheus_tsdb_storage_blocks_bytes / (prometheus_tsdb_retention_limit_bytes > 0) > $threshold",
        threshold: { value: 90, unit: "%" },
        for: "15m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} is about to drop data before its time",
        description:
            '{{ $value | printf "%.0f" }} % of the size allowed is used (alert above $threshold). At 100 % the oldest data goes, however young it is.',
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
            '{{ $value | printf "%.0f" }} writes to the log or compactions failed in 1 hour: the disk is full or broken, and samples are being lost.',
        dashboard: "monitoring",
    },
    PrometheusBlocksReloadFailing: {
        expr: "increase(prometheus_tsdb_reloads_failures_total[30m]) > 0",
        for: "15m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} cannot read its stored data",
        description:
            '{{ $value | printf "%.0f" }} attempts to read the blocks on disk anew failed in 30 minutes: a block is damaged, new ones are not queried, and old ones are not deleted.',
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
        summary: "Prometheus {{ $labels.instance }} cannot cut its log",
        description:
            '{{ $value | printf "%.0f" }} attempts to cut the write-ahead log failed in 3 hours: it grows until the disk is full, and each start takes longer.',
        dashboard: "monitoring",
    },
    PrometheusHighCardinality: {
        // About what fits into the memory that a stack gives its server by default, 1 GiB, with room for queries.
        expr: "prometheus_tsdb_head_series > $threshold",
        threshold: { value: 200_000, unit: "count", of: "series" },
        for: "15m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} keeps very many series",
        description:
            '{{ $value | printf "%.0f" }} series are in memory, above $threshold for more than $for. Each costs some kilobytes; where the memory limit is reached, the kernel kills Prometheus.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
