import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";

const connected = timeSeriesPanel({
    title: "Connections and limit",
    description: "Connected clients, the maximum so far, and max_connections.",
    unit: "short",
    queries: [
        { expr: chosen("mysql_global_status_threads_connected"), legend: "{{instance}} connected" },
        { expr: chosen("mysql_global_status_max_used_connections"), legend: "{{instance}} maximum" },
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
    title: "Running threads",
    description:
        "Threads that execute a query. If there are more than CPU cores, queries wait for each other.",
    unit: "short",
    queries: [{ expr: chosen("mysql_global_status_threads_running"), legend: "{{instance}} running" }],
});

const aborted = timeSeriesPanel({
    title: "Aborted connections per minute",
    description:
        "Failed connection attempts, for example with a wrong password, and clients that disconnected without closing the connection.",
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
    title: "Network traffic",
    description: "Bytes received per second above the axis, bytes sent below.",
    unit: "Bps",
    queries: [
        { expr: chosenRate("mysql_global_status_bytes_received"), legend: "{{instance}} in" },
        { expr: `-${chosenRate("mysql_global_status_bytes_sent")}`, legend: "{{instance}} out" },
    ],
    mirrored: true,
});

/** Client connections. */
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
