import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";

const states = timeSeriesPanel({
    title: "Connections by state",
    description:
        "Reading a request's header, writing (which includes processing), and waiting for the next request. Many that write: upstream servers or clients are slow.",
    unit: "short",
    queries: ["reading", "writing", "waiting"].map((state) => ({
        expr: `sum(${chosen(`nginx_connections_${state}`)})`,
        legend: state,
    })),
    stacked: true,
    alerts: ["NginxRequestsPiling", "NginxConnectionsWaiting"],
});

const active = timeSeriesPanel({
    title: "Open connections",
    description:
        "All connections of each server. At worker_processes times worker_connections new ones are dropped.",
    unit: "short",
    queries: [{ expr: chosen("nginx_connections_active"), legend: "{{instance}}" }],
    alerts: ["NginxTooManyConnections"],
});

const opened = timeSeriesPanel({
    title: "New connections",
    description: "Connections per second, and how many of them were dropped since there was no room.",
    unit: "short",
    queries: [
        { expr: chosenRate("nginx_connections_accepted"), legend: "{{instance}} accepted" },
        {
            expr: `${chosenRate("nginx_connections_accepted")} - ${chosenRate("nginx_connections_handled")}`,
            legend: "{{instance}} dropped",
            color: "red",
        },
    ],
    axisTop: 1,
    alerts: ["NginxConnectionsDropped"],
});

/** Who is connected. */
export const connections: Section = {
    title: "Connections",
    lines: [
        {
            height: 8,
            panels: [
                [8, states],
                [8, active],
                [8, opened],
            ],
        },
    ],
};
