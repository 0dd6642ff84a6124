import type { RecordingRule } from "../types";

/**
 * Expressions that alerts and dashboards share, by container name: a replaced container keeps its name but not its ID,
 * and for some minutes both are reported.
 */
export const containerRecords = [
    {
        record: "name:container_cpu_cores:rate5m",
        expr: 'max without (id, image, cpu) (rate(container_cpu_usage_seconds_total{name!=""}[5m]))',
    },
    {
        // Relative to its limit, or to the capacity of the host if it has none; 0 to 100.
        record: "name:container_cpu_usage:percent_rate5m",
        expr: [
            "100 * name:container_cpu_cores:rate5m",
            "  / max without (id, image) (container_spec_cpu_quota / (container_spec_cpu_period > 0))",
            "or",
            "100 * name:container_cpu_cores:rate5m",
            "  / on (job, instance) group_left max by (job, instance) (machine_cpu_cores)",
        ].join("\n"),
    },
    {
        record: "name:container_memory_working_set:bytes",
        expr: 'max without (id, image) (container_memory_working_set_bytes{name!=""})',
    },
    {
        // Relative to its limit, or to the capacity of the host if it has none; 0 to 100.
        record: "name:container_memory_usage:percent",
        expr: [
            "100 * name:container_memory_working_set:bytes",
            "  / max without (id, image) (container_spec_memory_limit_bytes > 0)",
            "or",
            "100 * name:container_memory_working_set:bytes",
            "  / on (job, instance) group_left max by (job, instance) (machine_memory_bytes)",
        ].join("\n"),
    },
] as const satisfies readonly RecordingRule[];
