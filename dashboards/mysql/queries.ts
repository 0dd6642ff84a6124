import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate, share, sumOfRates } from "../rates";

const perSecond = timeSeriesPanel({
    title: "Queries per second",
    description: "Statements per second that clients sent.",
    unit: "ops",
    queries: [{ expr: chosenRate("mysql_global_status_questions"), legend: "{{instance}}" }],
});

const commands = timeSeriesPanel({
    title: "Statements by type",
    description: "The ten most frequent statement types, per second, on all selected servers.",
    unit: "ops",
    queries: [
        {
            expr: `topk(10, ${sumOfRates("command", "mysql_global_status_commands_total")} > 0)`,
            legend: "{{command}}",
        },
    ],
    stacked: true,
    values: true,
});

const slow = timeSeriesPanel({
    title: "Slow queries",
    description:
        "Queries per second that took longer than long_query_time. The slow query log contains their text.",
    unit: "ops",
    queries: [{ expr: chosenRate("mysql_global_status_slow_queries"), legend: "{{instance}}" }],
    axisTop: 1,
    alerts: ["MySQLSlowQueries"],
});

const temporary = timeSeriesPanel({
    title: "Temporary tables",
    description: "Temporary tables per second that queries created, in memory or on disk.",
    unit: "ops",
    queries: [
        { expr: chosenRate("mysql_global_status_created_tmp_tables"), legend: "{{instance}} all" },
        {
            expr: chosenRate("mysql_global_status_created_tmp_disk_tables"),
            legend: "{{instance}} on disk",
            color: "orange",
        },
    ],
});

const onDisk = timeSeriesPanel({
    title: "Temporary tables on disk",
    description:
        "Share of temporary tables that were created on disk. A high share means that tmp_table_size is too small, or that queries sort long texts.",
    unit: "percentunit",
    queries: [
        {
            expr: share(
                chosenRate("mysql_global_status_created_tmp_disk_tables"),
                chosenRate("mysql_global_status_created_tmp_tables"),
            ),
            legend: "{{instance}}",
        },
    ],
    axisTop: 1,
    empty: "No temporary tables",
});

const scans = timeSeriesPanel({
    title: "Queries without index",
    description:
        "Joins and selects per second that scan whole tables. A high rate means that an index is missing.",
    unit: "ops",
    queries: [
        { expr: chosenRate("mysql_global_status_select_full_join"), legend: "{{instance}} full joins" },
        { expr: chosenRate("mysql_global_status_select_scan"), legend: "{{instance}} full scans" },
    ],
});

/** Query rates and their cost. */
export const queries: Section = {
    title: "Queries",
    lines: [
        {
            height: 8,
            panels: [
                [8, perSecond],
                [10, commands],
                [6, slow],
            ],
        },
        {
            height: 7,
            panels: [
                [8, temporary],
                [8, onDisk],
                [8, scans],
            ],
        },
    ],
};
