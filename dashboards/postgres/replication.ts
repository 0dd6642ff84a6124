import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const role = statPanel({
    title: "Role",
    description:
        "Whether a server follows another. Two primaries where there was one: a failover went wrong.",
    unit: "short",
    queries: [{ expr: chosen("pg_replication_is_replica"), legend: "{{instance}}" }],
    meanings: [
        { value: 0, text: "primary", color: "blue" },
        { value: 1, text: "standby", color: "text" },
    ],
});

const lag = timeSeriesPanel({
    title: "Lag of standbys",
    description: "How old the last transaction is that a standby has replayed, while it has more to replay.",
    unit: "s",
    queries: [
        {
            expr: `${chosen("pg_replication_lag_seconds")} and ${chosen("pg_replication_is_replica")} == 1`,
            legend: "{{instance}}",
        },
    ],
    axisTop: 10,
    empty: "No standby is chosen",
    alerts: ["PostgreSQLReplicationLag"],
});

const behind = timeSeriesPanel({
    title: "Log that replicas have yet to get",
    description: "Bytes between what a primary wrote and what each connected replica has replayed.",
    unit: "bytes",
    queries: [
        {
            expr: chosen("pg_stat_replication_pg_wal_lsn_diff"),
            legend: "{{application_name}} {{client_addr}} of {{instance}}",
        },
    ],
    empty: "No replica is connected",
});

const slots = timeSeriesPanel({
    title: "Log that slots hold back",
    description:
        "Bytes of the write-ahead log kept for a replication slot. A slot that nobody reads fills the disk.",
    unit: "bytes",
    queries: [
        {
            expr: chosen("pg_replication_slots_pg_wal_lsn_diff"),
            legend: "{{slot_name}} of {{instance}}",
        },
    ],
    empty: "There is no slot",
    alerts: ["PostgreSQLReplicationSlotLag", "PostgreSQLReplicationSlotInactive"],
});

/** Whether standbys follow. */
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
