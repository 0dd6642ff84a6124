import type { storageAlerts } from "../../../../rules/prometheus/storage";
import type { AlertCase } from "../../support/alertCase";
import { at, critical, other, warning } from "./instance";

export const storageCases: Record<keyof typeof storageAlerts, AlertCase> = {
    PrometheusStorageNearLimit: {
        series: {
            [`prometheus_tsdb_storage_blocks_bytes{${at}}`]: "10x4 91x20 10x10",
            [`prometheus_tsdb_retention_limit_bytes{${at}}`]: "100x40",
        },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: "Prometheus localhost:9090 is close to its retention size",
                description:
                    "91 % of the retention size is used (alert above 90 %). At 100 % the oldest data is deleted, however recent it is.",
            },
        ],
        resolvesAt: 26,
        quiet: [
            {
                [`prometheus_tsdb_storage_blocks_bytes{${at}}`]: "90x30",
                [`prometheus_tsdb_retention_limit_bytes{${at}}`]: "100x30",
            },
            // No limit.
            {
                [`prometheus_tsdb_storage_blocks_bytes{${at}}`]: "91x30",
                [`prometheus_tsdb_retention_limit_bytes{${at}}`]: "0x30",
            },
        ],
    },
    PrometheusStorageFailing: {
        series: {
            [`prometheus_tsdb_wal_writes_failed_total{${at}}`]: "0x5 1x80",
            [`prometheus_tsdb_compactions_failed_total{${other(9091)}}`]: "0x5 1x80",
        },
        firesAt: 6,
        firing: [9090, 9091].map((port) => ({
            labels: { ...critical, instance: `localhost:${port}` },
            summary: `Prometheus localhost:${port} cannot write its data`,
            description:
                "1 writes to the write-ahead log or compactions failed in 1 hour: the disk is full or broken, and samples are lost.",
        })),
        resolvesAt: 65,
        quiet: [
            {
                [`prometheus_tsdb_wal_writes_failed_total{${at}}`]: "2x30",
                [`prometheus_tsdb_compactions_failed_total{${other(9091)}}`]: "2x30",
            },
        ],
    },
    PrometheusBlocksReloadFailing: {
        series: { [`prometheus_tsdb_reloads_failures_total{${at}}`]: "0x5 1x50" },
        firesAt: 21,
        firing: [
            {
                labels: warning,
                summary: "Prometheus localhost:9090 cannot reload its blocks",
                description:
                    "1 reloads of the blocks on disk failed in 30 minutes: a block is damaged, new blocks are not queried, and old ones are not deleted.",
            },
        ],
        resolvesAt: 35,
        quiet: [{ [`prometheus_tsdb_reloads_failures_total{${at}}`]: "3x50" }],
    },
    PrometheusLogGrowing: {
        series: {
            [`prometheus_tsdb_wal_truncations_failed_total{${at}}`]: "0x5 1x200",
            [`prometheus_tsdb_checkpoint_creations_failed_total{${other(9091)}}`]: "0x5 1x200",
            [`prometheus_tsdb_checkpoint_deletions_failed_total{${other(9092)}}`]: "0x5 1x200",
        },
        firesAt: 11,
        firing: [9090, 9091, 9092].map((port) => ({
            labels: { ...warning, instance: `localhost:${port}` },
            summary: `Prometheus localhost:${port} cannot truncate its write-ahead log`,
            description:
                "1 truncations of the write-ahead log failed in 3 hours: it grows until the disk is full, and each start takes longer.",
        })),
        resolvesAt: 185,
        quiet: [
            {
                [`prometheus_tsdb_wal_truncations_failed_total{${at}}`]: "2x30",
                [`prometheus_tsdb_checkpoint_creations_failed_total{${other(9091)}}`]: "2x30",
                [`prometheus_tsdb_checkpoint_deletions_failed_total{${other(9092)}}`]: "2x30",
            },
        ],
    },
    PrometheusHighCardinality: {
        series: { [`prometheus_tsdb_head_series{${at}}`]: "50000x4 200001x20 50000x10" },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: "Prometheus localhost:9090 has too many series in memory",
                description:
                    "200001 series are in memory, above 200000 series for more than 15 minutes. Each uses a few kilobytes; at its memory limit, Prometheus is OOM-killed.",
            },
        ],
        resolvesAt: 26,
        quiet: [{ [`prometheus_tsdb_head_series{${at}}`]: "200000x30" }],
    },
};
