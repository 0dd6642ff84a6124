import type { AlertDefinition } from "../pack";

/** Replication, as the replica sees it: MySQL 8.4 and later use other metric names than MariaDB and older versions. */
export const replicationAlerts = {
    MySQLReplicaStopped: {
        expr: [
            "mysql_slave_status_slave_io_running == 0",
            "mysql_slave_status_slave_sql_running == 0",
            "mysql_slave_status_replica_io_running == 0",
            "mysql_slave_status_replica_sql_running == 0",
        ].join("\nor\n"),
        for: "1m",
        severity: "critical",
        summary: "Replication on {{ $labels.instance }} has stopped",
        description:
            "The replica has not received or not applied changes from {{ $labels.master_host }} for more than $for, and serves outdated data.",
        dashboard: "mysql",
    },
    MySQLReplicaLag: {
        // A delayed replica reports its delay.
        expr: [
            "mysql_slave_status_seconds_behind_master - mysql_slave_status_sql_delay > $threshold",
            "mysql_slave_status_seconds_behind_source - mysql_slave_status_sql_delay > $threshold",
        ].join("\nor\n"),
        threshold: { value: 60, unit: "seconds" },
        for: "5m",
        severity: "warning",
        summary: "Replication lag of {{ $labels.instance }} is high",
        description:
            "The replica is {{ $value | humanizeDuration }} behind {{ $labels.master_host }}, more than $threshold for more than $for.",
        dashboard: "mysql",
    },
} as const satisfies Record<string, AlertDefinition>;
