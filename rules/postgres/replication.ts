import type { AlertDefinition } from "../pack";

/** Replication lag, and the write-ahead log that the primary retains. */
export const replicationAlerts = {
    PostgreSQLReplicationLag: {
        // A replica that has applied all changes reports 0, however old the last change is.
        expr: "pg_replication_lag_seconds > $threshold",
        threshold: { value: 60, unit: "seconds" },
        for: "5m",
        severity: "warning",
        summary: "Replication lag of {{ $labels.instance }} is high",
        description:
            "The replica shows data that is {{ $value | humanizeDuration }} old, more than $threshold for more than $for.",
        dashboard: "postgres",
    },
    PostgreSQLReplicationSlotInactive: {
        expr: "pg_replication_slots_active == 0",
        for: "15m",
        severity: "warning",
        summary: "The replication slot {{ $labels.slot_name }} of {{ $labels.instance }} is inactive",
        description:
            "The slot {{ $labels.slot_name }} has had no consumer for more than $for. The server keeps its write-ahead log for it until the disk is full.",
        dashboard: "postgres",
    },
    PostgreSQLReplicationSlotLag: {
        expr: "pg_replication_slots_pg_wal_lsn_diff > $threshold",
        threshold: { value: 5 * 1024 ** 3, unit: "bytes" },
        for: "5m",
        severity: "critical",
        summary:
            "The replication slot {{ $labels.slot_name }} of {{ $labels.instance }} retains too much log",
        description:
            "{{ $value | humanize1024 }}B of the write-ahead log are retained for the slot {{ $labels.slot_name }}, more than $threshold for more than $for. When the disk is full, the server stops.",
        dashboard: "postgres",
    },
} as const satisfies Record<string, AlertDefinition>;
