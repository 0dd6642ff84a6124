import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { perSecond } from "./expressions";

const received = timeSeriesPanel({
    title: "Received by container",
    description:
        "Bytes from other containers and from outside. Containers in the host's network have no count of their own.",
    unit: "Bps",
    queries: [{ expr: perSecond("container_network_receive_bytes_total"), legend: "{{name}}" }],
    stacked: true,
});

const sent = timeSeriesPanel({
    title: "Sent by container",
    description:
        "Bytes to other containers and to outside. Containers in the host's network have no count of their own.",
    unit: "Bps",
    queries: [{ expr: perSecond("container_network_transmit_bytes_total"), legend: "{{name}}" }],
    stacked: true,
});

const lost = timeSeriesPanel({
    title: "Packets lost per second",
    description: "Packets that were damaged or dropped. There should be none.",
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
    empty: "No packet was lost",
});

const waiting = timeSeriesPanel({
    title: "Waiting for the disk",
    description:
        "Part of the time in which a program of the container waited for a disk. Empty where the kernel does not measure it by container.",
    unit: "percentunit",
    queries: [{ expr: perSecond("container_pressure_io_waiting_seconds_total"), legend: "{{name}}" }],
    axisTop: 0.1,
});

const disk = timeSeriesPanel({
    title: "Read and written per second",
    description:
        "Bytes read from disks are above the line, bytes written below. Empty where the kernel does not count them by container.",
    unit: "Bps",
    queries: [
        { expr: perSecond("container_fs_reads_bytes_total"), legend: "{{name}} read" },
        { expr: `-${perSecond("container_fs_writes_bytes_total")}`, legend: "{{name}} written" },
    ],
    mirrored: true,
    empty: "The kernel does not count disk accesses by container",
});

/** What goes in and out. */
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
