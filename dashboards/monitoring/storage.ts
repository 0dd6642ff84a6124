import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";

const diskUsed = timeSeriesPanel({
    title: "Disk usage",
    description: "What counts towards the retention size: blocks, the head and the write-ahead log.",
    unit: "bytes",
    queries: [
        { expr: "sum(prometheus_tsdb_storage_blocks_bytes)", legend: "blocks" },
        { expr: "sum(prometheus_tsdb_head_chunks_storage_size_bytes)", legend: "head" },
        { expr: "sum(prometheus_tsdb_wal_storage_size_bytes)", legend: "write-ahead log" },
    ],
    stacked: true,
});

const samplesStored = timeSeriesPanel({
    title: "Samples ingested",
    description: "Samples per second that Prometheus ingests from all targets and rules.",
    unit: "short",
    queries: [
        {
            expr: "sum(rate(prometheus_tsdb_head_samples_appended_total[$__rate_interval]))",
            legend: "samples",
        },
    ],
});

const series = timeSeriesPanel({
    title: "Active series",
    description: "Series in memory. Memory usage grows with them.",
    unit: "short",
    queries: [{ expr: "sum(prometheus_tsdb_head_series)", legend: "series" }],
});

const retentionSize = statPanel({
    title: "Retention size",
    description: "Maximum disk usage of samples; 0 is unlimited.",
    unit: "bytes",
    queries: [{ expr: "max(prometheus_tsdb_retention_limit_bytes)", legend: "size" }],
    plain: true,
});

const retentionTime = statPanel({
    title: "Retention time",
    description: "Maximum age of samples, as long as they fit into the retention size; 0 is unlimited.",
    unit: "suffix: days",
    queries: [{ expr: "max(prometheus_tsdb_retention_limit_seconds) / 86400", legend: "time" }],
    plain: true,
});

const oldestSample = statPanel({
    title: "Oldest sample",
    description: "Age of the oldest sample.",
    unit: "s",
    decimals: 1,
    queries: [{ expr: "time() - min(prometheus_tsdb_lowest_timestamp_seconds)", legend: "age" }],
    plain: true,
});

/** Disk usage and retention. */
export const storage: Section = {
    title: "Storage",
    lines: [
        {
            height: 8,
            panels: [
                [8, diskUsed],
                [8, samplesStored],
                [8, series],
            ],
        },
        {
            height: 3,
            panels: [
                [8, retentionSize],
                [8, retentionTime],
                [8, oldestSample],
            ],
        },
    ],
};
