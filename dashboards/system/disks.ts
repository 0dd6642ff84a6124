import type { Section } from "../layout";
import { above, at, barGaugePanel, tablePanel, timeSeriesPanel } from "../panels";
import { diskSteps, diskUsed, onDevices, onDisks } from "./expressions";

const space = tablePanel({
    title: "Disk space",
    description: "Size and usage of each file system. The alerts compare the free space.",
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
        mountpoint: "Mount point",
        device: { heading: "Device", width: 85 },
    },
    empty: "No file system is reported",
    highestFirst: "Used",
    alerts: ["DiskSpaceLow", "DiskSpaceCritical", "FilesystemReadOnly"],
});

const inodes = barGaugePanel({
    title: "Inode usage",
    description:
        "Share of inodes in use. At 100 % no file can be created, even if there is free space. The alert compares the free inodes.",
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
    title: "Disk usage",
    description:
        "Share of each file system in use. A steady rise shows when the disk will be full. The alerts compare the free space and the time until the disk is full.",
    unit: "percentunit",
    queries: [{ expr: diskUsed, legend: "{{instance}} {{mountpoint}}" }],
    steps: above(["orange", at("DiskSpaceLow", { ofWhatIsLeft: true })]),
    limits: true,
    axisTop: 1,
    alerts: ["DiskSpaceLow", "DiskFillingUp"],
});

const throughput = timeSeriesPanel({
    title: "Disk throughput",
    description: "Bytes read per second above the axis, bytes written below.",
    unit: "Bps",
    queries: [
        { expr: onDevices("node_disk_read_bytes_total"), legend: "{{device}} read" },
        { expr: `-${onDevices("node_disk_written_bytes_total")}`, legend: "{{device}} written" },
    ],
    mirrored: true,
});

const operations = timeSeriesPanel({
    title: "Disk IOPS",
    description: "Reads per second above the axis, writes below. Cloud disks have a limit.",
    unit: "iops",
    queries: [
        { expr: onDevices("node_disk_reads_completed_total"), legend: "{{device}} reads" },
        { expr: `-${onDevices("node_disk_writes_completed_total")}`, legend: "{{device}} writes" },
    ],
    mirrored: true,
});

const latency = timeSeriesPanel({
    title: "Disk latency",
    description:
        "Average latency of a request, including the queue. A few milliseconds are normal on SSDs, up to 20 ms on hard disks.",
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
    title: "Disk utilisation",
    description:
        "Share of time in which a disk had requests. Near 100 % a single hard disk is saturated; RAID arrays and SSDs can take more.",
    unit: "percentunit",
    queries: [{ expr: onDevices("node_disk_io_time_seconds_total"), legend: "{{device}}" }],
    axisTop: 1,
    alerts: ["HostIOSaturated"],
});

/** Disk space and disk I/O. */
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
