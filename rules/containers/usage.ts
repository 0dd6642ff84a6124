import type { AlertDefinition } from "../pack";

/** What containers use, compared with what they may. */
export const usageAlerts = {
    ContainerHighCPU: {
        expr: "name:container_cpu_usage:percent_rate5m > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} is busy",
        description:
            '{{ $labels.name }} uses {{ $value | printf "%.0f" }} % of its CPU limit, or of all cores where it has none: above $threshold for more than $for.',
        dashboard: "containers",
    },
    ContainerHighMemory: {
        expr: "name:container_memory_usage:percent > $threshold",
        threshold: { value: 85, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} is short of memory",
        description:
            '{{ $labels.name }} uses {{ $value | printf "%.0f" }} % of its memory limit, or of the host\'s memory where it has none: above $threshold for more than $for. At 100 % the kernel kills it.',
        dashboard: "containers",
    },
    ContainerThrottled: {
        // The counters are there for containers with a CPU limit only.
        expr: [
            'max without (id, image) (100 * rate(container_cpu_cfs_throttled_periods_total{name!=""}[5m])',
            "  / (rate(container_cpu_cfs_periods_total[5m]) > 0)) > $threshold",
        ].join("\n"),
        threshold: { value: 50, unit: "%" },
        for: "15m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} is held back",
        description:
            '{{ $labels.name }} had to wait in {{ $value | printf "%.0f" }} % of the periods in which it ran, above $threshold for more than $for: its CPU limit is too low for its load.',
        dashboard: "containers",
    },
    ContainerUnderMemoryPressure: {
        expr: 'max without (id, image) (100 * rate(container_pressure_memory_stalled_seconds_total{name!=""}[5m])) > $threshold',
        threshold: { value: 10, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} waits for memory",
        description:
            '{{ $labels.name }} stood still for {{ $value | printf "%.0f" }} % of the time because memory had to be freed first, above $threshold for more than $for. It is close to its limit, and to being killed.',
        dashboard: "containers",
    },
} as const satisfies Record<string, AlertDefinition>;
