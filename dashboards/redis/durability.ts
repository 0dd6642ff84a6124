import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const succeeded = [
    { value: 0, text: "failed", color: "red" },
    { value: 1, text: "succeeded", color: "green" },
] as const;

const lastWrites = statPanel({
    title: "Persistence status",
    description: "Whether the last RDB snapshot, and the last write to the append-only file, succeeded.",
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
    title: "Unsaved changes",
    description:
        "Writes since the last snapshot. They are lost with the server if there is no append-only file.",
    unit: "short",
    queries: [{ expr: chosen("redis_rdb_changes_since_last_save"), legend: "{{instance}}" }],
});

const sinceSnapshot = timeSeriesPanel({
    title: "Time since last snapshot",
    description: "Grows forever if snapshots are disabled, which is fine for a cache.",
    unit: "s",
    queries: [
        { expr: `time() - ${chosen("redis_rdb_last_save_timestamp_seconds")}`, legend: "{{instance}}" },
    ],
});

const link = statPanel({
    title: "Primary link",
    description:
        "Whether a replica is connected to its primary. A disconnected replica serves outdated data.",
    unit: "short",
    queries: [{ expr: chosen("redis_master_link_up"), legend: "{{instance}}" }],
    meanings: [
        { value: 0, text: "down", color: "red" },
        { value: 1, text: "up", color: "green" },
    ],
    empty: "No replica selected",
    alerts: ["RedisReplicationBroken"],
});

const replicas = timeSeriesPanel({
    title: "Connected replicas",
    description:
        "Replicas connected to each primary. Fewer than expected means that one is down or disconnected.",
    unit: "short",
    queries: [{ expr: chosen("redis_connected_slaves"), legend: "{{instance}}" }],
    alerts: ["RedisReplicaDisconnected"],
});

const lag = timeSeriesPanel({
    title: "Replication lag",
    description: "Time since a replica last acknowledged data from the primary; 0 to 1 s is normal.",
    unit: "s",
    queries: [
        {
            expr: chosen("redis_connected_slave_lag_seconds"),
            legend: "{{slave_ip}}:{{slave_port}} behind {{instance}}",
        },
    ],
    axisTop: 2,
    empty: "No replica connected",
});

/** Persistence and replication. */
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
