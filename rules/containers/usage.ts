import type { AlertDefinition } from "../pack";

/** Resource usage of containers, relative to their limits. */
export const usageAlerts = {
    ContainerHighCPU: {
        expr: "name:container_cpu_usage:percent_rate5m > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "CPU usage of the container {{ $labels.name }} on {{ $labels.instance }} is high",
        description:
            '{{ $labels.name }} uses {{ $value | printf "%.0f" }} % of its CPU limit, or of all cores where it has none: above $threshold for more than $for.',
        dashboard: "containers",
    },
    ContainerHighMemory: {
        expr: "name:container_memory_usage:percent > $threshold",
        threshold: { value: 85, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "Memory usage of the container {{ $labels.name }} on {{ $labels.instance }} is high",
        description:
            '{{ $labels.name }} uses {{ $value | printf "%.0f" }} % of its memory limit, or of the host\'s memory where it has none: above $threshold for more than $for. At 100 % the kernel kills it.',
        dashboard: "containers",
    },
    ContainerThrottled: {
        // Only containers with a CPU limit have these counters.
        expr: [
            'max without (id, image) (100 * rate(container_cpu_cfs_throttled_periods_total{name!=""}[5m])',
            "  / (rate(container_cpu_cfs_periods_total[5m]) > 0)) > $threshold",
        ].join("\n"),
        threshold: { value: 50, unit: "%" },
        for: "15m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} is CPU-throttled",
        description:
            '{{ $labels.name }} was throttled in {{ $value | printf "%.0f" }} % of its CPU periods, above $threshold for more than $for: its CPU limit is too low for its load.',
        dashboard: "containers",
    },
    ContainerUnderMemoryPressure: {
        expr: 'max without (id, image) (100 * rate(container_pressure_memory_stalled_seconds_total{name!=""}[5m])) > $threshold',
        threshold: { value: 10, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} is under memory pressure",
        description:
            'All processes of {{ $labels.name }} were stalled for {{ $value | printf "%.0f" }} % of the time waiting for memory to be reclaimed, above $threshold for more than $for. It is close to its limit, and to being OOM-killed.',
        dashboard: "containers",
    },
} as const satisfies Record<string, AlertDefinition>;
