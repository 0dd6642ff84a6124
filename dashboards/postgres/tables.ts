import type { Section } from "../layout";
import { tablePanel, timeSeriesPanel } from "../panels";
import { share, sumOfRates } from "../rates";
import { chosen } from "../variables";
import { database } from "./expressions";

const table = "datname, schemaname, relname";

const changes = ["ins", "upd", "del"]
    .map((kind) => sumOfRates(table, `pg_stat_user_tables_n_tup_${kind}`, database))
    .join(" + ");

/** A value of each of the most changed tables. */
function ofBusiest(metric: string): string {
    return `max by (${table}) (${chosen(metric, database)}) and on (${table}) topk(10, ${changes})`;
}

const busiest = tablePanel({
    title: "Most changed tables",
    description:
        "The ten tables with the most rows inserted, updated or deleted per second. The exporter reports the tables of the database that it is connected to.",
    unit: "short",
    queries: [
        { expr: `topk(10, ${changes})`, legend: "Changes per second", column: { unit: "ops" } },
        { expr: ofBusiest("pg_stat_user_tables_n_live_tup"), legend: "Rows", column: { unit: "short" } },
        { expr: ofBusiest("pg_stat_user_tables_n_dead_tup"), legend: "Dead rows", column: { unit: "short" } },
        { expr: ofBusiest("pg_stat_user_tables_size_bytes"), legend: "Size", column: { unit: "bytes" } },
        {
            expr: `1000 * (${ofBusiest("pg_stat_user_tables_last_autovacuum")}) > 0`,
            legend: "Last autovacuum",
            column: { unit: "dateTimeFromNow" },
        },
    ],
    columns: { datname: "Database", schemaname: "Schema", relname: "Table" },
    highestFirst: "Changes per second",
    empty: "The exporter reports no table",
});

const statements = timeSeriesPanel({
    title: "Time by statement",
    description:
        "Execution time per second of the five most expensive statements. It needs the collector stat_statements of the exporter, and the extension pg_stat_statements.",
    unit: "s",
    queries: [
        {
            expr: `topk(5, ${sumOfRates("datname, queryid", "pg_stat_statements_seconds_total", database)})`,
            legend: "{{queryid}} of {{datname}}",
        },
    ],
    empty: "The collector stat_statements is disabled",
});

const calls = timeSeriesPanel({
    title: "Statement latency",
    description:
        "Average execution time of the five slowest statements. It needs the collector stat_statements.",
    unit: "s",
    queries: [
        {
            expr: `topk(5, ${share(
                sumOfRates("datname, queryid", "pg_stat_statements_seconds_total", database),
                sumOfRates("datname, queryid", "pg_stat_statements_calls_total", database),
            )})`,
            legend: "{{queryid}} of {{datname}}",
        },
    ],
    empty: "The collector stat_statements is disabled",
});

/** The busiest tables and statements. */
export const tables: Section = {
    title: "Tables and statements",
    lines: [
        { height: 9, panels: [[24, busiest]] },
        {
            height: 8,
            panels: [
                [12, statements],
                [12, calls],
            ],
        },
    ],
};
