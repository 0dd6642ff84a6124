import type { Section } from "../layout";
import { above, at, barGaugePanel, tablePanel, timeSeriesPanel } from "../panels";
import { diskSteps, diskUsed, onDevices, onDisks } from "./expressions";

const space = tablePanel({
    title: "Disk space",
    description:
        "Of each file system that can fill up. Red is a disk on which databases and logs are about to stop.",
    unit: "bytes",
    queries: [
        {
            expr: `max by (instance, device, mountpoint) (${onDisks("node_filesystem_size_bytes")})`,
            legend: "Size",
            column: { width: 80 },
        },
        {
            expr: `max by (instance, device, mountpoint) (${onDisks("node_filesystem_avail_bytes")})`,
            legend: "Available",
            column: { width: 80 },
        },
        {
            expr: diskUsed,
            legend: "Used",
            column: {
                unit: "percentunit",
                decimals: 0,
                width: 130,
                colored: "bar",
                max: 1,
                steps: diskSteps,
            },
        },
    ],
    columns: {
        instance: { heading: "Instance", width: 80 },
        mountpoint: "Mounted at",
        device: { heading: "Device", width: 85 },
    },
    empty: "No file system is seen",
    highestFirst: "Used",
    alerts: ["DiskSpaceLow", "DiskSpaceCritical", "FilesystemReadOnly"],
});

const inodes = barGaugePanel({
    title: "Inodes used",
    description:
        "Part of the files that a file system can have. None left, no file can be made on an empty disk.",
    unit: "percentunit",
    decimals: 0,
    queries: [
        {
            expr: `max by (instance, mountpoint) (1 - ${onDisks("node_filesystem_files_free")} / (${onDisks("node_filesystem_files")} > 0))`,
            legend: "{{mountpoint}}",
        },
    ],
    max: 1,
    steps: [
        [0, "green"],
        [0.85, "orange"],
        [0.95, "red"],
    ],
    alerts: ["InodesLow"],
});

const course = timeSeriesPanel({
    title: "Disk space used",
    description:
        "Share of each file system in use. A steady rise shows when the disk will be full. The dashed line is the threshold of DiskSpaceLow.",
    unit: "percentunit",
    queries: [{ expr: diskUsed, legend: "{{instance}} {{mountpoint}}" }],
    steps: above(["orange", at("DiskSpaceLow", { ofWhatIsLeft: true })]),
    limits: true,
    axisTop: 1,
    alerts: ["DiskSpaceLow", "DiskFillingUp"],
});

const throughput = timeSeriesPanel({
    title: "Read and written per second",
    description: "Bytes read are above the line, bytes written below.",
    unit: "Bps",
    queries: [
        { expr: onDevices("node_disk_read_bytes_total"), legend: "{{device}} read" },
        { expr: `-${onDevices("node_disk_written_bytes_total")}`, legend: "{{device}} written" },
    ],
    mirrored: true,
});

const operations = timeSeriesPanel({
    title: "Reads and writes per second",
    description: "Requests to the disk: reads above the line, writes below. Disks in clouds have a limit.",
    unit: "iops",
    queries: [
        { expr: onDevices("node_disk_reads_completed_total"), legend: "{{device}} reads" },
        { expr: `-${onDevices("node_disk_writes_completed_total")}`, legend: "{{device}} writes" },
    ],
    mirrored: true,
});

const latency = timeSeriesPanel({
    title: "Time that a request takes",
    description:
        "In the queue and on the disk. A few milliseconds on flash, up to 20 on a disk that turns; more, and all that writes is slow.",
    unit: "s",
    queries: [
        {
            expr: `${onDevices("node_disk_read_time_seconds_total")} / (${onDevices("node_disk_reads_completed_total")} > 0)`,
            legend: "{{device}} read",
        },
        {
            expr: `${onDevices("node_disk_write_time_seconds_total")} / (${onDevices("node_disk_writes_completed_total")} > 0)`,
            legend: "{{device}} write",
        },
    ],
});

const busy = timeSeriesPanel({
    title: "Disks busy",
    description:
        "Part of the time in which a disk had a request. Near 100 % a single disk is saturated; arrays and flash can take more.",
    unit: "percentunit",
    queries: [{ expr: onDevices("node_disk_io_time_seconds_total"), legend: "{{device}}" }],
    axisTop: 1,
    alerts: ["HostIOSaturated"],
});

/** What lies on the disks, and how fast they are. */
export const disks: Section = {
    title: "Disks",
    lines: [
        {
            height: 8,
            panels: [
                [10, space],
                [6, inodes],
                [8, course],
            ],
        },
        {
            height: 8,
            panels: [
                [6, throughput],
                [6, operations],
                [6, latency],
                [6, busy],
            ],
        },
    ],
};
