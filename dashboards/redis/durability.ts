import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const succeeded = [
    { value: 0, text: "failed", color: "red" },
    { value: 1, text: "succeeded", color: "green" },
] as const;

const lastWrites = statPanel({
    title: "Last write to disk",
    description: "Whether the last snapshot, and the last write to the append-only file, succeeded.",
    unit: "short",
    queries: [
        { expr: chosen("redis_rdb_last_bgsave_status"), legend: "{{instance}} snapshot" },
        {
            expr: `${chosen("redis_aof_last_write_status")} and ${chosen("redis_aof_enabled")} == 1`,
            legend: "{{instance}} append-only file",
        },
    ],
    meanings: succeeded,
    alerts: ["RedisSaveFailing", "RedisAppendOnlyFailing"],
});

const unsaved = timeSeriesPanel({
    title: "Changes since the last snapshot",
    description: "Writes that would be lost with the server where there is no append-only file.",
    unit: "short",
    queries: [{ expr: chosen("redis_rdb_changes_since_last_save"), legend: "{{instance}}" }],
});

const sinceSnapshot = timeSeriesPanel({
    title: "Time since the last snapshot",
    description: "It grows without end where snapshots are off, which is right for a mere cache.",
    unit: "s",
    queries: [
        { expr: `time() - ${chosen("redis_rdb_last_save_timestamp_seconds")}`, legend: "{{instance}}" },
    ],
});

const link = statPanel({
    title: "Link to the primary",
    description: "Whether a replica is connected to its primary. One that is not serves old data.",
    unit: "short",
    queries: [{ expr: chosen("redis_master_link_up"), legend: "{{instance}}" }],
    meanings: [
        { value: 0, text: "down", color: "red" },
        { value: 1, text: "up", color: "green" },
    ],
    empty: "No replica is chosen",
    alerts: ["RedisReplicationBroken"],
});

const replicas = timeSeriesPanel({
    title: "Connected replicas",
    description: "Replicas that each primary has. Fewer than there should be: one is down or cut off.",
    unit: "short",
    queries: [{ expr: chosen("redis_connected_slaves"), legend: "{{instance}}" }],
    alerts: ["RedisReplicaDisconnected"],
});

const lag = timeSeriesPanel({
    title: "Replication lag",
    description: "Time since a replica last acknowledged what the primary sent; 0 to 1 s is usual.",
    unit: "s",
    queries: [
        {
            expr: chosen("redis_connected_slave_lag_seconds"),
            legend: "{{slave_ip}}:{{slave_port}} behind {{instance}}",
        },
    ],
    axisTop: 2,
    empty: "No replica is connected",
});

/** What outlives the server: disk and replicas. */
export const durability: Section = {
    title: "Persistence and replication",
    lines: [
        {
            height: 6,
            panels: [
                [8, lastWrites],
                [8, unsaved],
                [8, sinceSnapshot],
            ],
        },
        {
            height: 6,
            panels: [
                [8, link],
                [8, replicas],
                [8, lag],
            ],
        },
    ],
};
