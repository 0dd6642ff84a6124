import type { RecordingRule } from "../types";

/** File systems that are not a disk, or that are full by design. */
export const disks = 'fstype!~"tmpfs|ramfs|overlay|squashfs|iso9660|erofs|udf"';

/** Expressions that alerts and dashboards share; percentages are 0 to 100. */
export const hostRecords = [
    {
        record: "instance:node_cpu_usage:percent_rate5m",
        expr: '100 * (1 - avg without (cpu, mode) (rate(node_cpu_seconds_total{mode="idle"}[5m])))',
    },
    {
        record: "instance:node_memory_usage:percent",
        expr: "100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)",
    },
    {
        record: "filesystem:node_filesystem_free:percent",
        expr: [
            `100 * node_filesystem_avail_bytes{${disks}} / node_filesystem_size_bytes`,
            "and node_filesystem_readonly == 0",
        ].join("\n"),
    },
    {
        record: "device:node_disk_queue:avg_rate5m",
        expr: 'rate(node_disk_io_time_weighted_seconds_total{device!~"(dm-|md).*"}[5m])',
    },
] as const satisfies readonly RecordingRule[];
