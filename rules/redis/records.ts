import type { RecordingRule } from "../types";

/** What alerts and dashboards both compute of a Redis; percentages are 0 to 100. */
export const redisRecords = [
    {
        // Without `maxmemory` the limit is told as 0: there is nothing to be near to.
        record: "instance:redis_memory_usage:percent",
        expr: "100 * redis_memory_used_bytes / (redis_memory_max_bytes > 0)",
    },
    {
        record: "instance:redis_connections_usage:percent",
        expr: "100 * redis_connected_clients / (redis_config_maxclients > 0)",
    },
] as const satisfies readonly RecordingRule[];
