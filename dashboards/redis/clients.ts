import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";

const connected = timeSeriesPanel({
    title: "Clients",
    description: "Connected clients, and those that wait in a blocking command such as BLPOP.",
    alerts: ["RedisTooManyConnections"],
    unit: "short",
    queries: [
        { expr: chosen("redis_connected_clients"), legend: "{{instance}} connected" },
        { expr: chosen("redis_blocked_clients"), legend: "{{instance}} blocked" },
    ],
});

const connections = timeSeriesPanel({
    title: "Connections per second",
    alerts: ["RedisRejectingConnections"],
    description:
        "New connections. Connections are rejected when maxclients is reached. A high rate means that a client does not use a connection pool.",
    unit: "short",
    queries: [
        { expr: chosenRate("redis_connections_received_total"), legend: "{{instance}} accepted" },
        {
            expr: chosenRate("redis_rejected_connections_total"),
            legend: "{{instance}} rejected",
            color: "red",
        },
    ],
});

const network = timeSeriesPanel({
    title: "Network traffic",
    description: "Bytes received per second above the axis, bytes sent below.",
    unit: "Bps",
    queries: [
        { expr: chosenRate("redis_net_input_bytes_total"), legend: "{{instance}} in" },
        { expr: `-${chosenRate("redis_net_output_bytes_total")}`, legend: "{{instance}} out" },
    ],
    mirrored: true,
});

/** Clients and their traffic. */
export const clients: Section = {
    title: "Clients",
    lines: [
        {
            height: 7,
            panels: [
                [8, connected],
                [8, connections],
                [8, network],
            ],
        },
    ],
};
