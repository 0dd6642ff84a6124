import type { RecordingRule } from "../types";

/** Expressions that alerts and dashboards share; percentages are 0 to 100. */
export const redisRecords = [
    {
        // Without `maxmemory` the limit is 0, and there is no usage to compute.
        record: "instance:redis_memory_usage:percent",
        expr: "100 * redis_memory_used_bytes / (redis_memory_max_bytes > 0)",
    },
    {
        record: "instance:redis_connections_usage:percent",
        expr: "100 * redis_connected_clients / (redis_config_maxclients > 0)",
    },
] as const satisfies readonly RecordingRule[];
