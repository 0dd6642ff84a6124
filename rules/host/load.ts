import type { AlertDefinition } from "../pack";

/** CPU and memory. */
export const loadAlerts = {
    HighCPUUsage: {
        expr: "instance:node_cpu_usage:percent_rate5m > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "CPU usage of {{ $labels.instance }} is high",
        description:
            'CPU usage over all cores is {{ $value | printf "%.0f" }} %, above $threshold for more than $for.',
        dashboard: "system",
    },
    HighMemoryUsage: {
        expr: "instance:node_memory_usage:percent > $threshold",
        threshold: { value: 85, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "Memory usage of {{ $labels.instance }} is high",
        description:
            'Memory usage is {{ $value | printf "%.0f" }} %, above $threshold for more than $for. At 100 % the kernel kills processes.',
        dashboard: "system",
    },
    HostUnderMemoryPressure: {
        expr: "100 * rate(node_pressure_memory_stalled_seconds_total[5m]) > $threshold",
        threshold: { value: 10, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "{{ $labels.instance }} is under memory pressure",
        description:
            'All processes were stalled for {{ $value | printf "%.0f" }} % of the time waiting for memory to be reclaimed, above $threshold for more than $for. The host swaps, or reads the same files repeatedly.',
        dashboard: "system",
    },
    HostOutOfMemoryKills: {
        expr: "increase(node_vmstat_oom_kill[10m]) > 0",
        severity: "warning",
        summary: "OOM kills on {{ $labels.instance }}",
        description:
            'The kernel killed {{ $value | printf "%.0f" }} processes in 10 minutes: the host ran out of memory, or a container exceeded its limit.',
        dashboard: "system",
    },
} as const satisfies Record<string, AlertDefinition>;
