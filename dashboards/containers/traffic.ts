import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { perSecond } from "./expressions";

const received = timeSeriesPanel({
    title: "Network receive",
    description:
        "Bytes per second that each container receives. Containers in the host network are not counted separately.",
    unit: "Bps",
    queries: [{ expr: perSecond("container_network_receive_bytes_total"), legend: "{{name}}" }],
    stacked: true,
});

const sent = timeSeriesPanel({
    title: "Network transmit",
    description:
        "Bytes per second that each container sends. Containers in the host network are not counted separately.",
    unit: "Bps",
    queries: [{ expr: perSecond("container_network_transmit_bytes_total"), legend: "{{name}}" }],
    stacked: true,
});

const lost = timeSeriesPanel({
    title: "Packet errors and drops",
    description: "Packets per second with errors, or dropped. There should be none.",
    unit: "short",
    queries: [
        {
            expr: `${perSecond("container_network_receive_errors_total")} + ${perSecond("container_network_receive_packets_dropped_total")} > 0`,
            legend: "{{name}} in",
        },
        {
            expr: `${perSecond("container_network_transmit_errors_total")} + ${perSecond("container_network_transmit_packets_dropped_total")} > 0`,
            legend: "{{name}} out",
        },
    ],
    axisTop: 1,
    empty: "No errors or drops",
});

const waiting = timeSeriesPanel({
    title: "I/O pressure",
    description:
        "Share of time in which a process of the container waited for I/O. Empty if the kernel does not measure it per container.",
    unit: "percentunit",
    queries: [{ expr: perSecond("container_pressure_io_waiting_seconds_total"), legend: "{{name}}" }],
    axisTop: 0.1,
});

const disk = timeSeriesPanel({
    title: "Disk throughput",
    description:
        "Bytes read per second above the axis, bytes written below. Empty if the kernel does not count them per container.",
    unit: "Bps",
    queries: [
        { expr: perSecond("container_fs_reads_bytes_total"), legend: "{{name}} read" },
        { expr: `-${perSecond("container_fs_writes_bytes_total")}`, legend: "{{name}} written" },
    ],
    mirrored: true,
    empty: "The kernel does not count disk I/O per container",
});

/** Network and disk I/O. */
export const traffic: Section = {
    title: "Network and disk",
    lines: [
        {
            height: 9,
            panels: [
                [8, received],
                [8, sent],
                [8, lost],
            ],
        },
        {
            height: 9,
            panels: [
                [12, disk],
                [12, waiting],
            ],
        },
    ],
};
