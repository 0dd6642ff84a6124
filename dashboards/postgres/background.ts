import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate, share } from "../rates";
import { chosen } from "../variables";

/** PostgreSQL 17 moved the checkpoint statistics to a separate view, which has its own collector. */
function checkpointRate(before17: string, since17: string): string {
    return (
        chosenRate(`pg_stat_bgwriter_${before17}_total`) +
        ` or ${chosenRate(`pg_stat_checkpointer_${since17}_total`)}`
    );
}

const checkpoints = timeSeriesPanel({
    title: "Checkpoints per hour",
    description:
        "Checkpoints by timeout, and requested because the write-ahead log was full. Many requested ones mean that max_wal_size is too small. PostgreSQL 17 and later need the collector stat_checkpointer.",
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
    title: "Checkpoint duration",
    description:
        "Write time of a checkpoint, which is spread on purpose, and sync time until the files are on disk. A long sync time means that the disk is too slow.",
    unit: "s",
    // The server adds the total time when a checkpoint ends.
    stepSeconds: 300,
    queries: [
        {
            expr: `${share(`(${checkpointRate("checkpoint_write_time", "write_time")})`, `(${started})`)} / 1000`,
            legend: "{{instance}} write",
        },
        {
            expr: `${share(`(${checkpointRate("checkpoint_sync_time", "sync_time")})`, `(${started})`)} / 1000`,
            legend: "{{instance}} sync",
        },
    ],
    axisTop: 1,
    empty: "No checkpoint",
});

const buffers = timeSeriesPanel({
    title: "Buffers",
    description: "Buffers per second that the background writer wrote, and that were allocated.",
    unit: "ops",
    queries: [
        { expr: chosenRate("pg_stat_bgwriter_buffers_clean_total"), legend: "{{instance}} written" },
        { expr: chosenRate("pg_stat_bgwriter_buffers_alloc_total"), legend: "{{instance}} allocated" },
    ],
});

const log = timeSeriesPanel({
    title: "WAL size",
    description:
        "Disk usage of the write-ahead log. It grows while a replication slot or the archiver is behind.",
    unit: "bytes",
    queries: [{ expr: chosen("pg_wal_size_bytes"), legend: "{{instance}}" }],
});

/** Background writes. */
export const background: Section = {
    title: "Checkpoints and WAL",
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
