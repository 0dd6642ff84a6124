import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";

const connected = timeSeriesPanel({
    title: "Connections and their limit",
    description: "Connected clients, the most there ever were, and how many the server takes.",
    unit: "short",
    queries: [
        { expr: chosen("mysql_global_status_threads_connected"), legend: "{{instance}} connected" },
        { expr: chosen("mysql_global_status_max_used_connections"), legend: "{{instance}} most ever" },
        {
            expr: chosen("mysql_global_variables_max_connections"),
            legend: "{{instance}} max_connections",
            color: "red",
            limit: true,
        },
    ],
    alerts: ["MySQLTooManyConnections"],
});

const threads = timeSeriesPanel({
    title: "Threads",
    description:
        "Threads that work on a query now. More than there are processors: queries wait for each other.",
    unit: "short",
    queries: [{ expr: chosen("mysql_global_status_threads_running"), legend: "{{instance}} running" }],
});

const aborted = timeSeriesPanel({
    title: "Aborted connections per minute",
    description:
        "Attempts that failed, by a wrong password for one, and clients that went without saying goodbye.",
    unit: "short",
    queries: [
        {
            expr: `60 * ${chosenRate("mysql_global_status_aborted_connects")}`,
            legend: "{{instance}} attempts",
            color: "orange",
        },
        {
            expr: `60 * ${chosenRate("mysql_global_status_aborted_clients")}`,
            legend: "{{instance}} clients",
        },
    ],
    axisTop: 1,
    alerts: ["MySQLConnectionErrors"],
});

const network = timeSeriesPanel({
    title: "Network",
    description: "Bytes per second from clients above the line, and to them below it.",
    unit: "Bps",
    queries: [
        { expr: chosenRate("mysql_global_status_bytes_received"), legend: "{{instance}} in" },
        { expr: `-${chosenRate("mysql_global_status_bytes_sent")}`, legend: "{{instance}} out" },
    ],
    mirrored: true,
});

/** Who is connected. */
export const connections: Section = {
    title: "Connections",
    lines: [
        {
            height: 7,
            panels: [
                [8, connected],
                [5, threads],
                [5, aborted],
                [6, network],
            ],
        },
    ],
};
