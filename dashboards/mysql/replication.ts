import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { replicaStatus } from "./expressions";

const runs = [
    { value: 0, text: "stopped", color: "red" },
    { value: 1, text: "running", color: "green" },
] as const;

const threads = statPanel({
    title: "Replication threads",
    description: "Whether a replica receives the binary log of its source, and whether it applies it.",
    unit: "short",
    queries: [
        { expr: replicaStatus("slave_io_running", "replica_io_running"), legend: "{{instance}} I/O thread" },
        {
            expr: replicaStatus("slave_sql_running", "replica_sql_running"),
            legend: "{{instance}} SQL thread",
        },
    ],
    meanings: runs,
    empty: "No replica selected",
    alerts: ["MySQLReplicaStopped"],
});

const lag = timeSeriesPanel({
    title: "Replication lag",
    description: "How far a replica is behind its source; empty while replication is stopped.",
    unit: "s",
    queries: [
        {
            expr: replicaStatus("seconds_behind_master", "seconds_behind_source"),
            legend: "{{instance}}",
        },
    ],
    axisTop: 10,
    empty: "No replica selected",
    alerts: ["MySQLReplicaLag"],
});

const relay = timeSeriesPanel({
    title: "Relay log size",
    description:
        "Disk usage of the relay logs of a replica. Whole files are deleted, so it falls in steps. It grows if the replica does not keep up.",
    unit: "bytes",
    queries: [{ expr: chosen("mysql_slave_status_relay_log_space"), legend: "{{instance}}" }],
    empty: "No replica selected",
});

/** Replication. */
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
