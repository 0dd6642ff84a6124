import type { lokiArrivalsPack, lokiPack } from "../../../rules/loki";
import type { AlertCase } from "../support/alertCase";
import { fewerSuccesses, justFewEnough, moreFailures } from "./shares";

const labels = { job: "loki", instance: "loki:3100" };
const critical = { ...labels, severity: "critical" };
const warning = { ...labels, severity: "warning" };
const at = 'job="loki",instance="loki:3100"';

const requests = (route: string, { failed, good }: Record<"failed" | "good", string>) => {
    const count = `loki_request_duration_seconds_count{${at},method="POST",route="${route}",ws="false"`;
    return { [`${count},status_code="500"}`]: failed, [`${count},status_code="204"}`]: good };
};

const durations = (fast: string, all: string) => {
    const bucket = (route: string, le: string) =>
        `loki_request_duration_seconds_bucket{${at},method="GET",route="${route}",status_code="200",ws="false",le="${le}"}`;
    return {
        [bucket("loki_api_v1_query_range", "10")]: fast,
        [bucket("loki_api_v1_query_range", "25")]: all,
        [bucket("loki_api_v1_query_range", "+Inf")]: all,
        [bucket("loki_api_v1_tail", "10")]: "0x60",
        [bucket("loki_api_v1_tail", "25")]: "0+60x60",
        [bucket("loki_api_v1_tail", "+Inf")]: "0+60x60",
    };
};

const compaction = (last: string, start: string, instance = "loki:3100") => ({
    [`loki_boltdb_shipper_compact_tables_operation_last_successful_run_timestamp_seconds{job="loki",instance="${instance}"}`]:
        last,
    [`process_start_time_seconds{job="loki",instance="${instance}"}`]: start,
    'process_start_time_seconds{job="prometheus",instance="localhost:9090"}': "-90000x220",
});

export const lokiCases: Record<keyof typeof lokiPack.alerts, AlertCase> = {
    LokiRequestErrors: {
        series: {
            ...requests("loki_api_v1_push", moreFailures),
            ...requests("loki_api_v1_query_range", fewerSuccesses),
        },
        firesAt: 19,
        firing: ["loki_api_v1_push", "loki_api_v1_query_range"].map((route) => ({
            labels: { ...warning, route },
            summary: `Loki loki:3100 returns errors for ${route}`,
            description: `11 % of the requests to ${route} end with a status of 500 or more, above 10 % for more than 10 minutes. Logs are not accepted, or cannot be read.`,
        })),
        resolvesAt: 26,
        quiet: [requests("loki_api_v1_push", justFewEnough)],
    },
    LokiRequestsSlow: {
        series: durations("0+1000x5 5948+948x24 29700+1000x20", "0+1000x60"),
        firesAt: 24,
        firing: [
            {
                labels: { ...warning, route: "loki_api_v1_query_range" },
                summary: "Loki loki:3100 is slow for loki_api_v1_query_range",
                description:
                    "The P95 latency of requests to loki_api_v1_query_range is 10.6 s, above 10 seconds for more than 15 minutes.",
            },
        ],
        resolvesAt: 31,
        quiet: [durations("0+95x40", "0+100x40")],
    },
    LokiPanics: {
        series: { [`loki_panic_total{${at}}`]: "0x5 1x20" },
        firesAt: 7,
        firing: [
            {
                labels: warning,
                summary: "Loki loki:3100 panics",
                description: "1 requests in 10 minutes made Loki panic: a bug in Loki, or damaged data.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`loki_panic_total{${at}}`]: "3x20" }],
    },
    LokiEntriesDiscarded: {
        series: {
            [`loki_discarded_samples_total{${at},reason="rate_limited",tenant="fake"}`]: "0x5 1+1x14 15x20",
        },
        firesAt: 16,
        firing: [
            {
                labels: { ...warning, reason: "rate_limited" },
                summary: "Loki loki:3100 discards logs: rate_limited",
                description:
                    "10 log entries were discarded in 10 minutes (rate_limited), and this has lasted for more than 10 minutes. They are lost.",
            },
        ],
        resolvesAt: 29,
        quiet: [{ [`loki_discarded_samples_total{${at},reason="rate_limited",tenant="fake"}`]: "3x30" }],
    },
    LokiFlushFailing: {
        series: { [`loki_ingester_chunks_flush_failures_total{${at}}`]: "0x5 1+1x14 15x20" },
        firesAt: 16,
        firing: [
            {
                labels: critical,
                summary: "Loki loki:3100 cannot flush logs to its store",
                description:
                    "10 chunk flushes failed in 10 minutes, and this has lasted for more than 10 minutes. The chunks stay in memory until it is full, and then logs are lost.",
            },
        ],
        resolvesAt: 29,
        quiet: [{ [`loki_ingester_chunks_flush_failures_total{${at}}`]: "3x30" }],
    },
    LokiDiskFull: {
        series: { [`loki_ingester_wal_disk_full_failures_total{${at}}`]: "0x5 1x20" },
        firesAt: 7,
        firing: [
            {
                labels: critical,
                summary: "The disk of Loki loki:3100 is full",
                description:
                    "1 writes to the write-ahead log failed in 10 minutes because the disk is full: logs that have not been flushed are lost at the next restart.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`loki_ingester_wal_disk_full_failures_total{${at}}`]: "3x20" }],
    },
    LokiDiskNearlyFull: {
        series: { [`loki_ingester_wal_disk_usage_percent{${at}}`]: "0.5x4 0.86x20 0.5x10" },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: "The disk of Loki loki:3100 is nearly full",
                description:
                    "86 % of the disk with the write-ahead log is in use, above 85 % for more than 15 minutes.",
            },
        ],
        resolvesAt: 26,
        quiet: [{ [`loki_ingester_wal_disk_usage_percent{${at}}`]: "0.85x30" }],
    },
    LokiCompactorNotRunning: {
        // The second has not compacted since it began.
        series: {
            ...compaction("1x192 11580x20", "-90000x220"),
            ...compaction("0x192 11580x20", "1x220", "loki-2:3100"),
        },
        firesAt: 191,
        firing: ["loki:3100", "loki-2:3100"].map((instance) => ({
            labels: { ...warning, instance },
            summary: `Loki ${instance} does not compact its index`,
            description: `The last compaction of ${instance} was 3h 10m 59s ago, above 3 hours for more than 10 minutes. Queries slow down, and expired logs are not deleted: the disk fills.`,
        })),
        resolvesAt: 193,
        quiet: [
            // The last was just not too long ago, at every minute.
            compaction("1x180 60+60x40", "-90000x220"),
            // It has not run yet, but Loki has just begun to.
            compaction("0x195", "900x195"),
        ],
    },
    LokiRetentionFailing: {
        series: {
            [`loki_compactor_apply_retention_operation_total{${at},status="failure"}`]: "0x5 1x200",
            [`loki_compactor_apply_retention_operation_total{${at},status="success"}`]: "0+1x205",
        },
        firesAt: 16,
        firing: [
            {
                labels: { ...warning, status: "failure" },
                summary: "Loki loki:3100 cannot delete expired logs",
                description:
                    "1 attempts to delete expired logs failed in 3 hours: they are kept longer than configured, and the disk fills.",
            },
        ],
        resolvesAt: 185,
        quiet: [{ [`loki_compactor_apply_retention_operation_total{${at},status="failure"}`]: "3x30" }],
    },
};

export const lokiArrivalsCases: Record<keyof typeof lokiArrivalsPack.alerts, AlertCase> = {
    LokiNothingReceived: {
        series: { [`loki_distributor_lines_received_total{${at},tenant="fake"}`]: "0+60x5 300x40 360+60x10" },
        firesAt: 34,
        firing: [
            {
                labels: warning,
                summary: "Loki loki:3100 no longer receives logs",
                description:
                    "Loki has received 0 lines/s over 15 minutes, and this has lasted for more than 15 minutes: the collector is down, or cannot reach Loki.",
            },
        ],
        resolvesAt: 47,
        quiet: [{ [`loki_distributor_lines_received_total{${at},tenant="fake"}`]: "0+0.01x60" }],
    },
};
