import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { above, at, statPanel } from "../panels";
import { serverState } from "../serverState";
import { chosen } from "../variables";
import { database, perServer } from "./expressions";

const up = serverState("pg_up", "PostgreSQLDown");

const connectionsUsed = statPanel({
    title: "Connections of the limit",
    description: "Connections to all databases, as a part of max_connections. At 100 % clients are refused.",
    unit: "percent",
    decimals: 0,
    queries: [{ expr: chosen("instance:pg_connections_usage:percent"), legend: "{{instance}}" }],
    steps: above(["orange", 70], ["red", at("PostgreSQLTooManyConnections")]),
    alerts: ["PostgreSQLTooManyConnections"],
});

const transactions = statPanel({
    title: "Transactions per second",
    description: "Committed and rolled back, in the chosen databases.",
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
    description: "Age of the oldest transaction. An old one keeps locks, and dead rows from being removed.",
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
    title: "Size",
    description: "What the chosen databases take on disk, without the write-ahead log.",
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
    description: "What the server says that it is.",
    unit: "short",
    queries: [
        { expr: `max by (instance, short_version) (${chosen("pg_static")})`, legend: "{{short_version}}" },
    ],
    names: true,
    plain: true,
});

/** What a person looks at first. */
export const now: Section = {
    title: "Now",
    lines: evenLine(5, up, connectionsUsed, transactions, longest, size, version),
};
