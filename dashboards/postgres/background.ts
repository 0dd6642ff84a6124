import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate, share } from "../rates";
import { chosen } from "../variables";

/** PostgreSQL 17 moved what tells of checkpoints to a view of its own, with a collector of its own. */
function checkpointRate(before17: string, since17: string): string {
    return (
        chosenRate(`pg_stat_bgwriter_${before17}_total`) +
        ` or ${chosenRate(`pg_stat_checkpointer_${since17}_total`)}`
    );
}

const checkpoints = timeSeriesPanel({
    title: "Checkpoints per hour",
    description:
        "Begun because it was time, or because the write-ahead log was full. Many of the second kind: max_wal_size is too small. From PostgreSQL 17 on it needs the collector stat_checkpointer.",
    unit: "short",
    decimals: 1,
    // They are minutes apart.
    stepSeconds: 300,
    queries: [
        {
            expr: `3600 * (${checkpointRate("checkpoints_timed", "num_timed")})`,
            legend: "{{instance}} timed",
        },
        {
            expr: `3600 * (${checkpointRate("checkpoints_req", "num_requested")})`,
            legend: "{{instance}} requested",
            color: "orange",
        },
    ],
});

const started = `(${checkpointRate("checkpoints_timed", "num_timed")}) + (${checkpointRate("checkpoints_req", "num_requested")})`;

const duration = timeSeriesPanel({
    title: "Time per checkpoint",
    description:
        "How long a checkpoint writes files, on purpose slowly, and how long it waits until they are on disk. A long wait: the disk is too slow.",
    unit: "s",
    // The server adds the whole time when a checkpoint ends.
    stepSeconds: 300,
    queries: [
        {
            expr: `${share(`(${checkpointRate("checkpoint_write_time", "write_time")})`, `(${started})`)} / 1000`,
            legend: "{{instance}} writing",
        },
        {
            expr: `${share(`(${checkpointRate("checkpoint_sync_time", "sync_time")})`, `(${started})`)} / 1000`,
            legend: "{{instance}} waiting",
        },
    ],
    axisTop: 1,
    empty: "There was no checkpoint",
});

const buffers = timeSeriesPanel({
    title: "Buffers per second",
    description: "Blocks that the background writer wrote, and that were taken for new content.",
    unit: "ops",
    queries: [
        { expr: chosenRate("pg_stat_bgwriter_buffers_clean_total"), legend: "{{instance}} written" },
        { expr: chosenRate("pg_stat_bgwriter_buffers_alloc_total"), legend: "{{instance}} taken" },
    ],
});

const log = timeSeriesPanel({
    title: "Write-ahead log",
    description: "What it takes on disk. It grows while a replication slot or the archive is behind.",
    unit: "bytes",
    queries: [{ expr: chosen("pg_wal_size_bytes"), legend: "{{instance}}" }],
});

/** What the servers write beside the work of clients. */
export const background: Section = {
    title: "Checkpoints and log",
    lines: [
        {
            height: 7,
            panels: [
                [6, checkpoints],
                [6, duration],
                [6, buffers],
                [6, log],
            ],
        },
    ],
};
