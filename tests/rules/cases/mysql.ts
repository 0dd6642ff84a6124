import type { mysqlPack } from "../../../rules/mysql";
import type { AlertCase, Series } from "../support/alertCase";

const at = 'job="mysql",instance="db:3306"';
const where = { job: "mysql", instance: "db:3306" };
const critical = { ...where, severity: "critical" };
const warning = { ...where, severity: "warning" };

const connections = (connected: string, max = 200): Series => ({
    [`mysql_global_status_threads_connected{${at}}`]: connected,
    [`mysql_global_variables_max_connections{${at}}`]: `${max}x60`,
});

const openFiles = (open: string, limit = 1000): Series => ({
    [`mysql_global_status_open_files{${at}}`]: open,
    [`mysql_global_variables_open_files_limit{${at}}`]: `${limit}x60`,
});

const replica = (name: string, metric: string, values: string): Series => ({
    [`mysql_slave_status_${metric}{job="mysql",instance="${name}",master_host="10.0.0.5"}`]: values,
});

const replicas = (...names: string[]) =>
    names.map((instance) => ({ job: "mysql", instance, master_host: "10.0.0.5" }));

const refused = (error: string) => `mysql_global_status_connection_errors_total{${at},error="${error}"}`;

export const mysqlCases: Record<keyof typeof mysqlPack.alerts, AlertCase> = {
    MySQLDown: {
        series: { [`mysql_up{${at}}`]: "1x4 0x4 1x5" },
        firesAt: 6,
        firing: [
            {
                labels: critical,
                summary: "MySQL behind db:3306 is down",
                description:
                    "The exporter is running, but has not reached MySQL at db:3306 for more than 1 minute: the server is down, unreachable or rejects the credentials of the exporter.",
            },
        ],
        resolvesAt: 10,
        quiet: [{ [`mysql_up{${at}}`]: "1x20" }],
    },
    MySQLRestarted: {
        series: { [`mysql_global_status_uptime{${at}}`]: "90000+60x4 45+60x20" },
        firesAt: 5,
        firing: [
            {
                labels: { ...where, severity: "info" },
                summary: "MySQL at db:3306 has restarted",
                description:
                    "MySQL started 45s ago, less than 10 minutes. Its caches are cold: queries are slow for a while.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`mysql_global_status_uptime{${at}}`]: "600+60x20" }],
    },
    MySQLSlowQueries: {
        series: { [`mysql_global_status_slow_queries{${at}}`]: "9000x10 9330+330x14 13950x20" },
        firesAt: 19,
        firing: [
            {
                labels: warning,
                summary: "MySQL at db:3306 has many slow queries",
                description:
                    "5.5 queries/s take longer than `long_query_time`, above 5 queries/s for more than 5 minutes.",
            },
        ],
        resolvesAt: 26,
        quiet: [{ [`mysql_global_status_slow_queries{${at}}`]: "0+300x40" }],
    },
    MySQLInnoDBLogWaits: {
        series: { [`mysql_global_status_innodb_log_waits{${at}}`]: "9000x10 9066+66x19 10320x20" },
        firesAt: 24,
        firing: [
            {
                labels: warning,
                summary: "InnoDB log waits on MySQL at db:3306",
                description:
                    "1.1 times per second a write waited for a flush of the log buffer, above 1 wait/s for more than 10 minutes: the buffer is too small, or the disk too slow.",
            },
        ],
        resolvesAt: 31,
        quiet: [{ [`mysql_global_status_innodb_log_waits{${at}}`]: "0+60x40" }],
    },
    MySQLOpenFilesNearLimit: {
        series: openFiles("100x4 805x14 100x5"),
        firesAt: 15,
        firing: [
            {
                labels: warning,
                summary: "MySQL at db:3306 is close to its open files limit",
                description:
                    "80 % of `open_files_limit` are in use, above 80 % for more than 10 minutes. At 100 % queries that have to open another table fail.",
            },
        ],
        resolvesAt: 20,
        quiet: [openFiles("800x30"), openFiles("5x30", 0)],
    },
    MySQLTooManyConnections: {
        series: connections("20x4 161x9 20x5"),
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "MySQL at db:3306 is running out of connections",
                description:
                    "80 % of `max_connections` are in use, above 80 % for more than 5 minutes. At 100 % new clients are rejected.",
            },
        ],
        resolvesAt: 15,
        quiet: [connections("160x20"), connections("5x20", 0)],
    },
    MySQLRefusingConnections: {
        series: { [refused("max_connections")]: "0x4 1x20", [refused("peer_address")]: "0x20" },
        firesAt: 5,
        firing: [
            {
                labels: { ...critical, error: "max_connections" },
                summary: "MySQL at db:3306 rejects connections",
                description:
                    "1 connections were rejected in 5 minutes because `max_connections` was reached.",
            },
        ],
        resolvesAt: 9,
        quiet: [{ [refused("max_connections")]: "7x20" }, { [refused("peer_address")]: "0x4 1x20" }],
    },
    MySQLConnectionErrors: {
        series: { [`mysql_global_status_aborted_connects{${at}}`]: "9000x10 9066+66x19 10320x20" },
        firesAt: 24,
        firing: [
            {
                labels: warning,
                summary: "Connection attempts to MySQL at db:3306 fail",
                description:
                    "1.1 connection attempts/s fail, above 1 attempt/s for more than 10 minutes: a program uses a wrong password, or somebody is guessing passwords.",
            },
        ],
        resolvesAt: 31,
        quiet: [{ [`mysql_global_status_aborted_connects{${at}}`]: "0+60x40" }],
    },
    MySQLReplicaStopped: {
        series: {
            ...replica("a", "slave_io_running", "1x4 0x4 1x5"),
            ...replica("b", "slave_sql_running", "1x4 0x4 1x5"),
            ...replica("c", "replica_io_running", "1x4 0x4 1x5"),
            ...replica("d", "replica_sql_running", "1x4 0x4 1x5"),
        },
        firesAt: 6,
        firing: replicas("a", "b", "c", "d").map((labels) => ({
            labels: { ...labels, severity: "critical" },
            summary: `Replication on ${labels.instance} has stopped`,
            description:
                "The replica has not received or not applied changes from 10.0.0.5 for more than 1 minute, and serves outdated data.",
        })),
        resolvesAt: 10,
        quiet: [
            {
                ...replica("a", "slave_io_running", "1x20"),
                ...replica("b", "slave_sql_running", "1x20"),
                ...replica("c", "replica_io_running", "1x20"),
                ...replica("d", "replica_sql_running", "1x20"),
            },
        ],
    },
    MySQLReplicaLag: {
        series: {
            ...replica("a", "seconds_behind_master", "3600x4 3661x9 3600x5"),
            ...replica("a", "sql_delay", "3600x20"),
            ...replica("b", "seconds_behind_source", "0x4 61x9 0x5"),
            ...replica("b", "sql_delay", "0x20"),
        },
        firesAt: 10,
        firing: replicas("a", "b").map((labels) => ({
            labels: { ...labels, severity: "warning" },
            summary: `Replication lag of ${labels.instance} is high`,
            description: "The replica is 1m 1s behind 10.0.0.5, more than 1 minute for more than 5 minutes.",
        })),
        resolvesAt: 15,
        quiet: [
            {
                ...replica("a", "seconds_behind_master", "60x20"),
                ...replica("a", "sql_delay", "0x20"),
                ...replica("b", "seconds_behind_source", "60x20"),
                ...replica("b", "sql_delay", "0x20"),
            },
        ],
    },
};
