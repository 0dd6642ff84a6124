import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const role = statPanel({
    title: "Role",
    description:
        "Whether a server is a primary or a standby. Two primaries instead of one mean that a failover went wrong.",
    unit: "short",
    queries: [{ expr: chosen("pg_replication_is_replica"), legend: "{{instance}}" }],
    meanings: [
        { value: 0, text: "primary", color: "blue" },
        { value: 1, text: "standby", color: "text" },
    ],
});

const lag = timeSeriesPanel({
    title: "Replication lag",
    description: "Age of the last replayed transaction of a standby, while it has more to replay.",
    unit: "s",
    queries: [
        {
            expr: `${chosen("pg_replication_lag_seconds")} and ${chosen("pg_replication_is_replica")} == 1`,
            legend: "{{instance}}",
        },
    ],
    axisTop: 10,
    empty: "No standby selected",
    alerts: ["PostgreSQLReplicationLag"],
});

const behind = timeSeriesPanel({
    title: "Replication lag in bytes",
    description: "WAL bytes that a primary has written and a connected replica has not replayed yet.",
    unit: "bytes",
    queries: [
        {
            expr: chosen("pg_stat_replication_pg_wal_lsn_diff"),
            legend: "{{application_name}} {{client_addr}} of {{instance}}",
        },
    ],
    empty: "No replica connected",
});

const slots = timeSeriesPanel({
    title: "WAL retained by slots",
    description: "WAL bytes retained for each replication slot. A slot without a consumer fills the disk.",
    unit: "bytes",
    queries: [
        {
            expr: chosen("pg_replication_slots_pg_wal_lsn_diff"),
            legend: "{{slot_name}} of {{instance}}",
        },
    ],
    empty: "No replication slot",
    alerts: ["PostgreSQLReplicationSlotLag", "PostgreSQLReplicationSlotInactive"],
});

/** Replication. */
export const replication: Section = {
    title: "Replication",
    lines: [
        {
            height: 6,
            panels: [
                [4, role],
                [6, lag],
                [7, behind],
                [7, slots],
            ],
        },
    ],
};
