import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate, share } from "../rates";
import { chosen } from "../variables";
import { clientStates, database, databaseOf, perDatabase } from "./expressions";

const commits = perDatabase("pg_stat_database_xact_commit");
const rollbacks = perDatabase("pg_stat_database_xact_rollback");

const transactions = timeSeriesPanel({
    title: "Transactions per second",
    description: "Commits and rollbacks per second. A statement outside a transaction counts as one.",
    unit: "ops",
    queries: [
        { expr: commits, legend: `${databaseOf} committed` },
        { expr: rollbacks, legend: `${databaseOf} rolled back` },
    ],
});

const rolledBack = timeSeriesPanel({
    title: "Rollback ratio",
    description: "Share of transactions that were rolled back. The logs of the clients show why.",
    unit: "percentunit",
    queries: [{ expr: share(rollbacks, `(${commits} + ${rollbacks})`), legend: databaseOf }],
    axisTop: 0.1,
});

const rows = timeSeriesPanel({
    title: "Rows per second",
    description:
        "Rows per second that were inserted, updated, deleted and fetched by queries, in the selected databases.",
    unit: "ops",
    queries: ["fetched", "inserted", "updated", "deleted"].map((done) => ({
        expr: `sum(${chosenRate(`pg_stat_database_tup_${done}`, database)})`,
        legend: done,
    })),
});

const locks = timeSeriesPanel({
    title: "Locks",
    description: "Locks that are held or waited for, by mode. Exclusive locks block other sessions.",
    unit: "short",
    queries: [{ expr: `sum by (mode) (${chosen("pg_locks_count", database)}) > 0`, legend: "{{mode}}" }],
    stacked: true,
});

const deadlocks = timeSeriesPanel({
    title: "Deadlocks and conflicts",
    description:
        "Deadlocks per minute, each of which aborts a transaction, and queries per minute that were cancelled on a standby because of conflicts.",
    unit: "short",
    queries: [
        { expr: `60 * ${perDatabase("pg_stat_database_deadlocks")}`, legend: `${databaseOf} deadlocks` },
        { expr: `60 * ${perDatabase("pg_stat_database_conflicts")}`, legend: `${databaseOf} conflicts` },
    ],
    axisTop: 1,
    alerts: ["PostgreSQLDeadlocks"],
});

const longest = timeSeriesPanel({
    title: "Longest transaction by state",
    description: "Age of the oldest transaction in each state.",
    unit: "s",
    queries: [
        {
            expr: `max by (state) (${chosen("pg_stat_activity_max_tx_duration", database, clientStates)})`,
            legend: "{{state}}",
        },
    ],
    axisTop: 10,
    alerts: ["PostgreSQLLongTransaction"],
});

/** Transactions, rows and locks. */
export const work: Section = {
    title: "Transactions and locks",
    lines: [
        {
            height: 8,
            panels: [
                [8, transactions],
                [8, rolledBack],
                [8, rows],
            ],
        },
        {
            height: 7,
            panels: [
                [8, locks],
                [8, deadlocks],
                [8, longest],
            ],
        },
    ],
};
