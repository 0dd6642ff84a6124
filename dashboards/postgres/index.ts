import { defineDashboard } from "../defineDashboard";
import { targetVariables } from "../variables";
import { background } from "./background";
import { cache } from "./cache";
import { connections } from "./connections";
import { now } from "./now";
import { replication } from "./replication";
import { tables } from "./tables";
import { work } from "./work";

/** PostgreSQL servers, TimescaleDB among them, by the PostgreSQL exporter. */
export const postgres = defineDashboard({
    uid: "postgres",
    title: "PostgreSQL",
    description:
        "Connections, transactions, cache, tables, checkpoints and replication of PostgreSQL servers.",
    variables: [
        ...targetVariables("pg_up"),
        {
            name: "database",
            label: "Database",
            of: "datname",
            metric: 'pg_stat_database_numbackends{job=~"$job", instance=~"$instance", datname!~"template.*"}',
        },
    ],
    related: ["system", "containers"],
    sections: [now, connections, work, cache, tables, background, replication],
});
