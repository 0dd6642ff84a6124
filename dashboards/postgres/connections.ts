import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { clientStates, connections as all, database, databaseOf, maxConnections } from "./expressions";

const byState = timeSeriesPanel({
    title: "Connections by state",
    description:
        "Connections by state. Connections that are idle in transaction hold locks: a client did not end its transaction.",
    unit: "short",
    queries: [
        {
            expr: `sum by (state) (${chosen("pg_stat_activity_count", database, clientStates)})`,
            legend: "{{state}}",
        },
    ],
    stacked: true,
    values: true,
});

const byDatabase = timeSeriesPanel({
    title: "Connections by database",
    description: "Connections to each database.",
    unit: "short",
    queries: [{ expr: chosen("pg_stat_database_numbackends", database), legend: databaseOf }],
});

const ofLimit = timeSeriesPanel({
    title: "Connections and limit",
    description: "Connections to all databases of a server, and max_connections.",
    unit: "short",
    queries: [
        { expr: all, legend: "{{instance}}" },
        { expr: maxConnections, legend: "{{instance}} max_connections", color: "red", limit: true },
    ],
    alerts: ["HighDBConnections", "PostgreSQLTooManyConnections"],
});

/** Client connections. */
export const connections: Section = {
    title: "Connections",
    lines: [
        {
            height: 8,
            panels: [
                [10, byState],
                [7, byDatabase],
                [7, ofLimit],
            ],
        },
    ],
};
