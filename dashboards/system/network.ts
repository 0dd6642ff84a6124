import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { onInterfaces } from "./expressions";
import { chosenRate } from "../rates";

const traffic = timeSeriesPanel({
    title: "Network traffic",
    description: "Bits received per second above the axis, bits sent below; without container interfaces.",
    unit: "bps",
    queries: [
        { expr: `8 * ${onInterfaces("node_network_receive_bytes_total")}`, legend: "{{device}} in" },
        { expr: `-8 * ${onInterfaces("node_network_transmit_bytes_total")}`, legend: "{{device}} out" },
    ],
    mirrored: true,
    alerts: ["HostNetworkSaturated"],
});

const faults = timeSeriesPanel({
    title: "Packet errors and drops",
    description: "Packets per second with errors, or dropped because a queue was full. There should be none.",
    unit: "short",
    queries: [
        { expr: onInterfaces("node_network_receive_errs_total"), legend: "{{device}} errors in" },
        { expr: onInterfaces("node_network_transmit_errs_total"), legend: "{{device}} errors out" },
        { expr: onInterfaces("node_network_receive_drop_total"), legend: "{{device}} dropped in" },
        { expr: onInterfaces("node_network_transmit_drop_total"), legend: "{{device}} dropped out" },
    ],
    axisTop: 1,
    alerts: ["HostNetworkErrors"],
});

const connections = timeSeriesPanel({
    title: "TCP connections",
    description:
        "Established connections, and connections in TIME_WAIT. Thousands of the latter mean that a program opens a connection for each request.",
    unit: "short",
    queries: [
        { expr: chosen("node_netstat_Tcp_CurrEstab"), legend: "{{instance}} established" },
        { expr: chosen("node_sockstat_TCP_tw"), legend: "{{instance}} TIME_WAIT" },
    ],
});

const resent = timeSeriesPanel({
    title: "TCP retransmits",
    description: "Share of TCP segments that were retransmitted. Above 1 % the network loses packets.",
    unit: "percentunit",
    queries: [
        {
            expr: `${chosenRate("node_netstat_Tcp_RetransSegs")} / (${chosenRate("node_netstat_Tcp_OutSegs")} > 0)`,
            legend: "{{instance}}",
        },
    ],
    steps: [
        [0, "green"],
        [0.01, "orange"],
    ],
    limits: true,
    axisTop: 0.012,
});

/** Network traffic and errors. */
export const network: Section = {
    title: "Network",
    lines: [
        {
            height: 8,
            panels: [
                [6, traffic],
                [6, faults],
                [6, connections],
                [6, resent],
            ],
        },
    ],
};
