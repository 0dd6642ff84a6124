import type { AlertDefinition } from "../pack";

/** Physical interfaces: without loopback and container interfaces. */
const wires = '{device!~"lo|veth.*|br-.*|docker.*"}';

const rate = (metric: string, matchers = "") => `rate(node_network_${metric}_total${matchers}[5m])`;

/** Network interfaces. */
export const networkAlerts = {
    HostNetworkErrors: {
        expr: [
            `100 * (${rate("receive_errs", wires)} + ${rate("transmit_errs")})`,
            `  / (${rate("receive_packets")} + ${rate("transmit_packets")} > 0) > $threshold`,
        ].join("\n"),
        threshold: { value: 1, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "Packet errors on {{ $labels.device }} of {{ $labels.instance }}",
        description:
            '{{ $value | printf "%.1f" }} % of the packets on {{ $labels.device }} had errors, above $threshold for more than $for. Connections are slow or fail.',
        dashboard: "system",
    },
    HostNetworkSaturated: {
        // Virtual interfaces report a speed of -1. Each direction has the full speed.
        expr: [
            `100 * ${rate("receive_bytes", wires)} / (node_network_speed_bytes > 0) > $threshold`,
            `100 * ${rate("transmit_bytes", wires)} / (node_network_speed_bytes > 0) > $threshold`,
        ].join("\nor\n"),
        threshold: { value: 90, unit: "%" },
        for: "15m",
        severity: "warning",
        summary: "The network interface {{ $labels.device }} of {{ $labels.instance }} is saturated",
        description:
            '{{ $labels.device }} uses {{ $value | printf "%.0f" }} % of its speed in one direction, above $threshold for more than $for. Packets are dropped.',
        dashboard: "system",
    },
} as const satisfies Record<string, AlertDefinition>;
