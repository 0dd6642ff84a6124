import type { AlertDefinition } from "../pack";

/** Processors and memory. */
export const loadAlerts = {
    HighCPUUsage: {
        expr: "instance:node_cpu_usage:percent_rate5m > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "The processors of {{ $labels.instance }} are busy",
        description:
            'CPU usage over all cores is {{ $value | printf "%.0f" }} %, above $threshold for more than $for.',
        dashboard: "system",
    },
    HighMemoryUsage: {
        expr: "instance:node_memory_usage:percent > $threshold",
        threshold: { value: 85, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "The memory of {{ $labels.instance }} is nearly used up",
        description:
            'Memory usage is {{ $value | printf "%.0f" }} %, above $threshold for more than $for. At 100 % the kernel kills processes.',
        dashboard: "system",
    },
    HostUnderMemoryPressure: {
        expr: "100 * rate(node_pressure_memory_stalled_seconds_total[5m]) > $threshold",
        threshold: { value: 10, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "Programs on {{ $labels.instance }} wait for memory",
        description:
            'All programs stood still for {{ $value | printf "%.0f" }} % of the time because memory had to be freed first, above $threshold for more than $for. The host swaps or reads the same files again and again.',
        dashboard: "system",
    },
    HostOutOfMemoryKills: {
        expr: "increase(node_vmstat_oom_kill[10m]) > 0",
        severity: "warning",
        summary: "The kernel of {{ $labels.instance }} killed a process for want of memory",
        description:
            '{{ $value | printf "%.0f" }} processes were killed in 10 minutes: the host ran out of memory, or a container went over its limit.',
        dashboard: "system",
    },
} as const satisfies Record<string, AlertDefinition>;
