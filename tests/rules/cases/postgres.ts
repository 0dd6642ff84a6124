import type { postgresPack } from "../../../rules/postgres";
import type { AlertCase, Series } from "../support/alertCase";

const at = 'job="postgres",instance="db:5432"';
const where = { job: "postgres", instance: "db:5432" };
const critical = { ...where, severity: "critical" };
const warning = { ...where, severity: "warning" };

/** What the exporter says of connections itself: the address again, and what they do. */
const activity = (metric: string, state: string, backend = "client backend") =>
    `pg_stat_activity_${metric}{${at},server="10.0.0.5:5432",datname="shop",state="${state}",usename="shop",application_name="web",backend_type="${backend}",wait_event_type="",wait_event=""}`;

const connections = (active: string, idle: string, max = 200): Series => ({
    [activity("count", "active")]: active,
    [activity("count", "idle")]: idle,
    [`pg_settings_max_connections{${at},server="10.0.0.5:5432"}`]: `${max}x60`,
});

const collector = (success: string, up: string): Series => ({
    [`pg_scrape_collector_success{${at},collector="wal"}`]: success,
    [`pg_up{${at}}`]: up,
});

const wraparound = `pg_database_wraparound_age_datfrozenxid_seconds{${at},datname="shop"}`;
const deadlocks = `pg_stat_database_deadlocks{${at},datid="16388",datname="shop"}`;
const archiver = `pg_stat_archiver_failed_count{${at},server="10.0.0.5:5432"}`;

const slot = (metric: string) =>
    `pg_replication_slots_${metric}{${at},server="10.0.0.5:5432",slot_name="standby"}`;

export const postgresCases: Record<keyof typeof postgresPack.alerts, AlertCase> = {
    PostgreSQLDown: {
        series: { [`pg_up{${at}}`]: "1x4 0x4 1x5" },
        firesAt: 6,
        firing: [
            {
                labels: critical,
                summary: "PostgreSQL behind db:5432 is down",
                description:
                    "The exporter is running, but has not reached PostgreSQL at db:5432 for more than 1 minute: the server is down, unreachable or rejects the credentials of the exporter.",
            },
        ],
        resolvesAt: 10,
        quiet: [{ [`pg_up{${at}}`]: "1x20" }],
    },
    PostgreSQLRestarted: {
        series: { [`pg_postmaster_start_time_seconds{${at}}`]: "-90000x4 255x20" },
        firesAt: 5,
        firing: [
            {
                labels: { ...where, severity: "info" },
                summary: "PostgreSQL at db:5432 has restarted",
                description:
                    "PostgreSQL started 45s ago, less than 10 minutes. Its caches are cold: queries are slow for a while.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`pg_postmaster_start_time_seconds{${at}}`]: "-600x20" }],
    },
    PostgreSQLExporterErrors: {
        series: collector("1x4 0x14 1x5", "1x30"),
        firesAt: 15,
        firing: [
            {
                labels: { ...warning, collector: "wal" },
                summary: "Some metrics of PostgreSQL at db:5432 are missing",
                description:
                    "The exporter reaches the server, but its collector wal has failed for more than 10 minutes, often because of missing permissions. Alerts on its metrics cannot fire.",
            },
        ],
        resolvesAt: 20,
        quiet: [collector("1x30", "1x30"), collector("0x30", "0x30")],
    },
    PostgreSQLArchivingFailing: {
        series: { [archiver]: "0x4 1+1x19 20x20" },
        firesAt: 15,
        firing: [
            {
                labels: { ...critical, server: "10.0.0.5:5432" },
                summary: "PostgreSQL at db:5432 fails to archive its write-ahead log",
                description:
                    "10 attempts to archive the write-ahead log failed in 10 minutes, and this has lasted for more than 10 minutes. The log is kept until archiving works: backups become outdated and the disk fills.",
            },
        ],
        resolvesAt: 33,
        quiet: [{ [archiver]: "7x40" }, { [archiver]: "0x4 1x30" }],
    },
    HighDBConnections: {
        series: connections("1x4 11x9 1x5", "40x30"),
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "PostgreSQL at db:5432 has many connections",
                description:
                    "51 clients are connected, above 50 connections for more than 5 minutes. Each connection uses memory, even when idle.",
            },
        ],
        resolvesAt: 15,
        quiet: [connections("10x20", "40x20")],
    },
    PostgreSQLTooManyConnections: {
        series: connections("1x4 121x9 1x5", "40x30"),
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "PostgreSQL at db:5432 is running out of connections",
                description:
                    "80 % of `max_connections` are in use, above 80 % for more than 5 minutes. At 100 % new clients are rejected.",
            },
        ],
        resolvesAt: 15,
        quiet: [connections("120x20", "40x20"), connections("1x20", "40x20", 0)],
    },
    PostgreSQLDeadlocks: {
        series: { [deadlocks]: "0x4 6x30" },
        firesAt: 5,
        firing: [
            {
                labels: { ...warning, datid: "16388", datname: "shop" },
                summary: "Deadlocks in shop at db:5432",
                description:
                    "6 deadlocks in 10 minutes in shop, more than 5 deadlocks. The server aborts one of the transactions each time.",
            },
        ],
        resolvesAt: 14,
        quiet: [{ [deadlocks]: "0x4 5x30" }],
    },
    PostgreSQLLongTransaction: {
        series: {
            [activity("max_tx_duration", "idle in transaction")]: "0x4 3660x9 0x5",
            [activity("max_tx_duration", "active")]: "5x20",
        },
        firesAt: 10,
        firing: [
            {
                labels: { ...warning, datname: "shop" },
                summary: "Long-running transaction in shop at db:5432",
                description:
                    "A transaction in shop has been open for 1h 1m 0s, longer than 1 hour. Rows that were deleted since cannot be vacuumed, and its locks are held.",
            },
        ],
        resolvesAt: 15,
        quiet: [
            { [activity("max_tx_duration", "active")]: "3600x20" },
            { [activity("max_tx_duration", "active", "autovacuum worker")]: "9000x20" },
        ],
    },
    PostgreSQLTransactionIdsRunningOut: {
        series: { [wraparound]: "200000000x4 1080000000x69 200000000x5" },
        firesAt: 65,
        firing: [
            {
                labels: { ...critical, datname: "shop" },
                summary: "shop at db:5432 is running out of transaction IDs",
                description:
                    "50 % of the transaction IDs of shop are used, above 50 % for more than 1 hour: vacuum does not keep up. Shortly before 100 % the server accepts no more writes.",
            },
        ],
        resolvesAt: 75,
        quiet: [{ [wraparound]: "1073741824x90" }],
    },
    PostgreSQLReplicationLag: {
        series: { [`pg_replication_lag_seconds{${at}}`]: "0x4 61x9 0x5" },
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "Replication lag of db:5432 is high",
                description:
                    "The replica shows data that is 1m 1s old, more than 1 minute for more than 5 minutes.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`pg_replication_lag_seconds{${at}}`]: "60x20" }],
    },
    PostgreSQLReplicationSlotInactive: {
        series: { [slot("active")]: "1x4 0x19 1x5" },
        firesAt: 20,
        firing: [
            {
                labels: { ...warning, server: "10.0.0.5:5432", slot_name: "standby" },
                summary: "The replication slot standby of db:5432 is inactive",
                description:
                    "The slot standby has had no consumer for more than 15 minutes. The server keeps its write-ahead log for it until the disk is full.",
            },
        ],
        resolvesAt: 25,
        quiet: [{ [slot("active")]: "1x40" }],
    },
    PostgreSQLReplicationSlotLag: {
        series: { [slot("pg_wal_lsn_diff")]: "0x4 5400000000x9 0x5" },
        firesAt: 10,
        firing: [
            {
                labels: { ...critical, server: "10.0.0.5:5432", slot_name: "standby" },
                summary: "The replication slot standby of db:5432 retains too much log",
                description:
                    "5.029GiB of the write-ahead log are retained for the slot standby, more than 5 GiB for more than 5 minutes. When the disk is full, the server stops.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [slot("pg_wal_lsn_diff")]: "5368709120x20" }],
    },
};
