import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { cacheHits, database, databaseOf, perDatabase } from "./expressions";

const hits = timeSeriesPanel({
    title: "Cache hit ratio",
    description:
        "Share of block reads that were served from shared buffers. If it stays below 90 %, shared_buffers may be too small, or an index is missing.",
    unit: "percentunit",
    queries: [{ expr: cacheHits, legend: databaseOf }],
    axisTop: 1,
    empty: "No reads",
});

const blocks = timeSeriesPanel({
    title: "Cache misses",
    description:
        "Blocks per second that were read from the operating system, from its page cache or from disk.",
    unit: "ops",
    queries: [{ expr: perDatabase("pg_stat_database_blks_read"), legend: databaseOf }],
});

const temporary = timeSeriesPanel({
    title: "Temporary file writes",
    description:
        "Bytes per second that sorts and joins wrote to temporary files because work_mem was too small.",
    unit: "Bps",
    queries: [{ expr: perDatabase("pg_stat_database_temp_bytes"), legend: databaseOf }],
});

const size = timeSeriesPanel({
    title: "Database size",
    description: "Disk usage of each database, without the write-ahead log.",
    unit: "bytes",
    queries: [{ expr: chosen("pg_database_size_bytes", database), legend: databaseOf }],
});

/** Cache and disk usage. */
export const cache: Section = {
    title: "Cache and disk",
    lines: [
        {
            height: 7,
            panels: [
                [6, hits],
                [6, blocks],
                [6, temporary],
                [6, size],
            ],
        },
    ],
};
