import type { AlertDefinition } from "../pack";
import { disks } from "./records";

const free = "filesystem:node_filesystem_free:percent";

/** File systems and disks. */
export const diskAlerts = {
    DiskSpaceLow: {
        expr: `${free} < $threshold`,
        threshold: { value: 15, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "Disk space on {{ $labels.mountpoint }} of {{ $labels.instance }} is low",
        description:
            '{{ $value | printf "%.0f" }} % of {{ $labels.device }} is free, below $threshold for more than $for.',
        dashboard: "system",
    },
    DiskSpaceCritical: {
        expr: `${free} < $threshold`,
        threshold: { value: 5, unit: "%" },
        for: "5m",
        severity: "critical",
        summary: "Disk space on {{ $labels.mountpoint }} of {{ $labels.instance }} is critically low",
        description:
            '{{ $value | printf "%.1f" }} % of {{ $labels.device }} is free, below $threshold for more than $for. At 0 % databases stop and data is lost.',
        dashboard: "system",
    },
    DiskFillingUp: {
        // Only for shrinking free space below 40 %: a new disk may fill quickly at first.
        expr: [
            "node_filesystem_avail_bytes / -(deriv(node_filesystem_avail_bytes[6h]) < 0) < $threshold",
            `and ${free} < 40`,
        ].join("\n"),
        threshold: { value: 86_400, unit: "seconds" },
        for: "1h",
        severity: "warning",
        summary: "{{ $labels.mountpoint }} of {{ $labels.instance }} will be full soon",
        description:
            "At the growth rate of the last 6 hours, {{ $labels.device }} will be full in {{ $value | humanizeDuration }}, sooner than $threshold; this has lasted for more than $for.",
        dashboard: "system",
    },
    InodesLow: {
        // File systems with dynamic inodes report 0 of 0, which is NaN and never below the threshold.
        expr: [
            `100 * node_filesystem_files_free{${disks}} / node_filesystem_files < $threshold`,
            "and node_filesystem_readonly == 0",
        ].join("\n"),
        threshold: { value: 10, unit: "%" },
        for: "15m",
        severity: "warning",
        summary: "Free inodes on {{ $labels.mountpoint }} of {{ $labels.instance }} are low",
        description:
            '{{ $value | printf "%.0f" }} % of the inodes of {{ $labels.device }} are free, below $threshold for more than $for. At 0 % no file can be created, however much space is free.',
        dashboard: "system",
    },
    FilesystemReadOnly: {
        // File systems that have always been read-only are so on purpose.
        expr: [
            `node_filesystem_readonly{${disks}} == 1`,
            "and min_over_time(node_filesystem_readonly[1d]) == 0",
        ].join("\n"),
        for: "1m",
        severity: "critical",
        summary: "{{ $labels.mountpoint }} of {{ $labels.instance }} is read-only",
        description:
            "{{ $labels.device }} was writable within the last day, and has been read-only for more than $for: the kernel remounts a file system read-only when a disk fails.",
        dashboard: "system",
    },
    FilesystemDeviceError: {
        // Missing permissions of the exporter are not a fault of the disk.
        expr: 'node_filesystem_device_error{device_error!="permission denied"} == 1',
        for: "10m",
        severity: "warning",
        summary: "{{ $labels.mountpoint }} of {{ $labels.instance }} does not respond",
        description:
            "The size of {{ $labels.device }} has been unreadable for more than $for: {{ $labels.device_error }}.",
        dashboard: "system",
    },
    HostIOSaturated: {
        expr: "device:node_disk_queue:avg_rate5m > $threshold",
        threshold: { value: 10, unit: "count", of: "requests" },
        for: "15m",
        severity: "warning",
        summary: "The disk {{ $labels.device }} of {{ $labels.instance }} is saturated",
        description:
            '{{ $value | printf "%.0f" }} requests are queued for {{ $labels.device }} on average, above $threshold for more than $for. Everything that reads or writes there is slow.',
        dashboard: "system",
    },
    RaidDegraded: {
        expr: 'node_md_disks_required - ignoring (state) node_md_disks{state="active"} > 0',
        for: "5m",
        severity: "critical",
        summary: "The RAID array {{ $labels.device }} of {{ $labels.instance }} is degraded",
        description:
            '{{ $value | printf "%.0f" }} disks of {{ $labels.device }} have been missing for more than $for. The array still works; the next failing disk may cause data loss.',
        dashboard: "system",
    },
} as const satisfies Record<string, AlertDefinition>;
