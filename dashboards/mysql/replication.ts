import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { replicaStatus } from "./expressions";

const runs = [
    { value: 0, text: "stopped", color: "red" },
    { value: 1, text: "runs", color: "green" },
] as const;

const threads = statPanel({
    title: "Replication threads",
    description: "Whether a replica fetches the log of its primary, and whether it carries it out.",
    unit: "short",
    queries: [
        { expr: replicaStatus("slave_io_running", "replica_io_running"), legend: "{{instance}} fetching" },
        { expr: replicaStatus("slave_sql_running", "replica_sql_running"), legend: "{{instance}} applying" },
    ],
    meanings: runs,
    empty: "No replica is chosen",
    alerts: ["MySQLReplicaStopped"],
});

const lag = timeSeriesPanel({
    title: "Replication lag",
    description: "How far a replica is behind its primary; nothing while replication is stopped.",
    unit: "s",
    queries: [
        {
            expr: replicaStatus("seconds_behind_master", "seconds_behind_source"),
            legend: "{{instance}}",
        },
    ],
    axisTop: 10,
    empty: "No replica is chosen",
    alerts: ["MySQLReplicaLag"],
});

const relay = timeSeriesPanel({
    title: "Relay logs on disk",
    description:
        "What the relay logs of a replica take on disk. They go as whole files, so that this falls in steps, and grows where the replica does not follow.",
    unit: "bytes",
    queries: [{ expr: chosen("mysql_slave_status_relay_log_space"), legend: "{{instance}}" }],
    empty: "No replica is chosen",
});

/** Whether replicas follow. */
export const replication: Section = {
    title: "Replication",
    lines: [
        {
            height: 6,
            panels: [
                [8, threads],
                [8, lag],
                [8, relay],
            ],
        },
    ],
};
