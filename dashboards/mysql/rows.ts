import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate, sumOfRates } from "../rates";

/** Both MariaDB and MySQL count handlers: MariaDB removed the row counters of InnoDB. */
const handlers = "mysql_global_status_handlers_total";

const written = timeSeriesPanel({
    title: "Rows written",
    description:
        "Rows per second that storage engines inserted, updated and deleted, on all selected servers.",
    unit: "ops",
    queries: [
        {
            expr: sumOfRates("handler", handlers, 'handler=~"write|update|delete"'),
            legend: "{{handler}}",
        },
    ],
});

const read = timeSeriesPanel({
    title: "Rows read",
    description: "Rows read per second, by index (key, first, next) or by full table scan (rnd_next).",
    unit: "ops",
    queries: [{ expr: sumOfRates("handler", handlers, 'handler=~"read_.*"'), legend: "{{handler}}" }],
    stacked: true,
});

const transactions = timeSeriesPanel({
    title: "Transactions per second",
    description: "Commits and rollbacks of storage engines.",
    unit: "ops",
    queries: [
        {
            expr: sumOfRates("handler", handlers, 'handler=~"commit|rollback"'),
            legend: "{{handler}}",
        },
    ],
});

const tableLocks = timeSeriesPanel({
    title: "Lock waits",
    description: "How often per second a statement had to wait for a row or table lock.",
    unit: "ops",
    queries: [
        { expr: chosenRate("mysql_global_status_innodb_row_lock_waits"), legend: "{{instance}} rows" },
        { expr: chosenRate("mysql_global_status_table_locks_waited"), legend: "{{instance}} tables" },
    ],
    axisTop: 1,
});

/** Row operations and locks. */
export const rows: Section = {
    title: "Rows and locks",
    lines: [
        {
            height: 7,
            panels: [
                [6, written],
                [6, read],
                [6, transactions],
                [6, tableLocks],
            ],
        },
    ],
};
