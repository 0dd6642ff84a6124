import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { above, at, statPanel } from "../panels";
import { chosenRate } from "../rates";
import { serverState, serverUptime } from "../serverState";
import { chosen } from "../variables";
import { poolHits } from "./expressions";

const up = serverState("mysql_up", "MySQLDown");

const connections = statPanel({
    title: "Connections / limit",
    description: "Connected clients relative to max_connections. At 100 % new connections are rejected.",
    unit: "percent",
    decimals: 0,
    queries: [{ expr: chosen("instance:mysql_connections_usage:percent"), legend: "{{instance}}" }],
    steps: above(["orange", 70], ["red", at("MySQLTooManyConnections")]),
    alerts: ["MySQLTooManyConnections"],
});

const queries = statPanel({
    title: "Queries per second",
    description: "Statements per second that clients sent.",
    unit: "ops",
    queries: [{ expr: chosenRate("mysql_global_status_questions"), legend: "{{instance}}" }],
    course: true,
});

const slow = statPanel({
    title: "Slow queries",
    description: "Queries per second that took longer than long_query_time, 10 s by default.",
    unit: "ops",
    queries: [{ expr: chosenRate("mysql_global_status_slow_queries"), legend: "{{instance}}" }],
    steps: above(["orange", 1], ["red", at("MySQLSlowQueries")]),
    alerts: ["MySQLSlowQueries"],
});

const pool = statPanel({
    title: "Buffer pool hit ratio",
    description:
        "Share of page reads that InnoDB served from memory. If it stays below 99 %, the pool may be too small.",
    unit: "percentunit",
    decimals: 2,
    queries: [{ expr: poolHits, legend: "{{instance}}" }],
    plain: true,
    empty: "No reads",
});

const uptime = serverUptime("mysql_global_status_uptime");

/** The most important values. */
export const now: Section = {
    title: "Overview",
    lines: evenLine(5, up, connections, queries, slow, pool, uptime),
};
