import type { RuleGroup } from "./types";

/** Processor, memory and disks of a host, by the node exporter. */
export const hostRules: RuleGroup = {
    name: "host",
    rules: [
        {
            alert: "HighCPUUsage",
            expr: '100 * (1 - avg by (job, instance) (rate(node_cpu_seconds_total{mode="idle"}[5m]))) > 80',
            for: "5m",
            severity: "warning",
            summary: "The processors of {{ $labels.instance }} are busy",
            description:
                'CPU usage over all cores is {{ $value | printf "%.0f" }} %, above 80 % for more than 5 minutes.',
        },
        {
            alert: "HighMemoryUsage",
            expr: "100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes) > 85",
            for: "5m",
            severity: "warning",
            summary: "The memory of {{ $labels.instance }} is nearly used up",
            description:
                'Memory usage is {{ $value | printf "%.0f" }} %, above 85 % for more than 5 minutes. At 100 % the kernel kills processes.',
        },
        {
            alert: "DiskSpaceLow",
            expr: [
                '100 * node_filesystem_avail_bytes{fstype!~"tmpfs|ramfs|overlay|squashfs|iso9660|erofs"}',
                '  / node_filesystem_size_bytes{fstype!~"tmpfs|ramfs|overlay|squashfs|iso9660|erofs"} < 15',
                "and node_filesystem_readonly == 0",
            ].join("\n"),
            for: "5m",
            severity: "warning",
            summary: "{{ $labels.mountpoint }} of {{ $labels.instance }} is nearly full",
            description:
                '{{ $value | printf "%.0f" }} % of {{ $labels.device }} is free, below 15 % for more than 5 minutes.',
        },
    ],
};
