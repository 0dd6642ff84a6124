import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";

const connected = timeSeriesPanel({
    title: "Clients",
    description: "Connected, and those of them that wait in a blocking command such as BLPOP.",
    alerts: ["RedisTooManyConnections"],
    unit: "short",
    queries: [
        { expr: chosen("redis_connected_clients"), legend: "{{instance}} connected" },
        { expr: chosen("redis_blocked_clients"), legend: "{{instance}} blocked" },
    ],
});

const connections = timeSeriesPanel({
    title: "New connections per second",
    alerts: ["RedisRejectingConnections"],
    description: "Refused ones came when maxclients was reached. Many new ones: a client that does not pool.",
    unit: "short",
    queries: [
        { expr: chosenRate("redis_connections_received_total"), legend: "{{instance}} taken" },
        {
            expr: chosenRate("redis_rejected_connections_total"),
            legend: "{{instance}} refused",
            color: "red",
        },
    ],
});

const network = timeSeriesPanel({
    title: "Network",
    description: "Bytes per second from clients above the line, and to them below it.",
    unit: "Bps",
    queries: [
        { expr: chosenRate("redis_net_input_bytes_total"), legend: "{{instance}} in" },
        { expr: `-${chosenRate("redis_net_output_bytes_total")}`, legend: "{{instance}} out" },
    ],
    mirrored: true,
});

/** Who asks. */
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
