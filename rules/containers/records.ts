import type { RecordingRule } from "../types";

/**
 * What alerts and dashboards both compute of a container, by its name: a container that is made anew keeps that, but
 * not its id, and for some minutes both are there.
 */
export const containerRecords = [
    {
        record: "name:container_cpu_cores:rate5m",
        expr: 'max without (id, image, cpu) (rate(container_cpu_usage_seconds_total{name!=""}[5m]))',
    },
    {
        // Of its limit, and where it has none of what the host has; 0 to 100.
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
        // Of its limit, and where it has none of what the host has; 0 to 100.
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
