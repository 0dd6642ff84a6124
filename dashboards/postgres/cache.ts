import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { cacheHits, database, databaseOf, perDatabase } from "./expressions";

const hits = timeSeriesPanel({
    title: "Cache hits",
    description:
        "Blocks found in PostgreSQL's own cache, as a part of all that were read. Below 90 % for long: shared_buffers may be too small, or an index is missing.",
    unit: "percentunit",
    queries: [{ expr: cacheHits, legend: databaseOf }],
    axisTop: 1,
    empty: "Nothing is read",
});

const blocks = timeSeriesPanel({
    title: "Blocks not in the cache, per second",
    description: "Blocks that were asked of the system. It may have had them in its own cache.",
    unit: "ops",
    queries: [{ expr: perDatabase("pg_stat_database_blks_read"), legend: databaseOf }],
});

const temporary = timeSeriesPanel({
    title: "Temporary files",
    description: "Bytes per second that sorts and joins wrote because work_mem was too small for them.",
    unit: "Bps",
    queries: [{ expr: perDatabase("pg_stat_database_temp_bytes"), legend: databaseOf }],
});

const size = timeSeriesPanel({
    title: "Size by database",
    description: "What each database takes on disk, without the write-ahead log.",
    unit: "bytes",
    queries: [{ expr: chosen("pg_database_size_bytes", database), legend: databaseOf }],
});

/** Where the data is. */
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
