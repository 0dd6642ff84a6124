import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";

const diskUsed = timeSeriesPanel({
    title: "Disk used",
    description:
        "What counts against the retention size: blocks of two hours and more, and the head with its log.",
    unit: "bytes",
    queries: [
        { expr: "sum(prometheus_tsdb_storage_blocks_bytes)", legend: "blocks" },
        { expr: "sum(prometheus_tsdb_head_chunks_storage_size_bytes)", legend: "head" },
        { expr: "sum(prometheus_tsdb_wal_storage_size_bytes)", legend: "write-ahead log" },
    ],
    stacked: true,
});

const samplesStored = timeSeriesPanel({
    title: "Samples stored per second",
    description: "Samples that Prometheus takes in from all targets and rules.",
    unit: "short",
    queries: [
        {
            expr: "sum(rate(prometheus_tsdb_head_samples_appended_total[$__rate_interval]))",
            legend: "samples",
        },
    ],
});

const series = timeSeriesPanel({
    title: "Series in memory",
    description: "Series that got a sample in the last hours. Memory grows with them.",
    unit: "short",
    queries: [{ expr: "sum(prometheus_tsdb_head_series)", legend: "series" }],
});

const retentionSize = statPanel({
    title: "Retention size",
    description: "Samples may take so much disk. 0 is no bound.",
    unit: "bytes",
    queries: [{ expr: "max(prometheus_tsdb_retention_limit_bytes)", legend: "size" }],
    plain: true,
});

const retentionTime = statPanel({
    title: "Retention time",
    description: "Samples are kept for so long, as long as they fit. 0 is no bound.",
    unit: "suffix: days",
    queries: [{ expr: "max(prometheus_tsdb_retention_limit_seconds) / 86400", legend: "time" }],
    plain: true,
});

const oldestSample = statPanel({
    title: "Oldest sample",
    description: "How far back one can look.",
    unit: "s",
    decimals: 1,
    queries: [{ expr: "time() - min(prometheus_tsdb_lowest_timestamp_seconds)", legend: "age" }],
    plain: true,
});

/** What samples take, and how long they are kept. */
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
