import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { above, at, statPanel } from "../panels";
import { serverState } from "../serverState";
import { chosen } from "../variables";
import { database, perServer } from "./expressions";

const up = serverState("pg_up", "PostgreSQLDown");

const connectionsUsed = statPanel({
    title: "Connections / limit",
    description:
        "Connections to all databases relative to max_connections. At 100 % new clients are rejected.",
    unit: "percent",
    decimals: 0,
    queries: [{ expr: chosen("instance:pg_connections_usage:percent"), legend: "{{instance}}" }],
    steps: above(["orange", 70], ["red", at("PostgreSQLTooManyConnections")]),
    alerts: ["PostgreSQLTooManyConnections"],
});

const transactions = statPanel({
    title: "Transactions per second",
    description: "Commits and rollbacks per second in the selected databases.",
    unit: "ops",
    queries: [
        {
            expr: `${perServer("pg_stat_database_xact_commit")} + ${perServer("pg_stat_database_xact_rollback")}`,
            legend: "{{instance}}",
        },
    ],
    course: true,
});

const longest = statPanel({
    title: "Longest transaction",
    description: "Age of the oldest transaction. A long transaction holds locks, and blocks vacuum.",
    unit: "s",
    queries: [
        {
            expr: `max by (job, instance) (${chosen("pg_stat_activity_max_tx_duration", database)})`,
            legend: "{{instance}}",
        },
    ],
    steps: above(["orange", 300], ["red", at("PostgreSQLLongTransaction")]),
    alerts: ["PostgreSQLLongTransaction"],
});

const size = statPanel({
    title: "Database size",
    description: "Disk usage of the selected databases, without the write-ahead log.",
    unit: "bytes",
    queries: [
        {
            expr: `sum by (job, instance) (${chosen("pg_database_size_bytes", database)})`,
            legend: "{{instance}}",
        },
    ],
    course: true,
});

const version = statPanel({
    title: "Version",
    description: "Version that the server reports.",
    unit: "short",
    queries: [
        { expr: `max by (instance, short_version) (${chosen("pg_static")})`, legend: "{{short_version}}" },
    ],
    names: true,
    plain: true,
});

/** The most important values. */
export const now: Section = {
    title: "Overview",
    lines: evenLine(5, up, connectionsUsed, transactions, longest, size, version),
};
