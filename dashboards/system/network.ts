import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { onInterfaces } from "./expressions";
import { chosenRate } from "../rates";

const traffic = timeSeriesPanel({
    title: "Network traffic",
    description: "Bits received are above the line, bits sent below; without interfaces of containers.",
    unit: "bps",
    queries: [
        { expr: `8 * ${onInterfaces("node_network_receive_bytes_total")}`, legend: "{{device}} in" },
        { expr: `-8 * ${onInterfaces("node_network_transmit_bytes_total")}`, legend: "{{device}} out" },
    ],
    mirrored: true,
    alerts: ["HostNetworkSaturated"],
});

const faults = timeSeriesPanel({
    title: "Packets lost per second",
    description: "Packets that were damaged, or dropped because a queue was full. There should be none.",
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
        "Open ones, and those that are closed but remembered for a minute. Thousands of the latter: something connects anew for each request.",
    unit: "short",
    queries: [
        { expr: chosen("node_netstat_Tcp_CurrEstab"), legend: "{{instance}} open" },
        { expr: chosen("node_sockstat_TCP_tw"), legend: "{{instance}} remembered" },
    ],
});

const resent = timeSeriesPanel({
    title: "TCP segments sent again",
    description: "Part of the segments that had to be sent again. Above 1 %, a line loses packets.",
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

/** What goes over the network, and what is lost. */
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
