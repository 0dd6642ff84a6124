import type { AlertDefinition } from "../pack";

/** Availability, memory and connections of the server. */
export const serverAlerts = {
    RedisDown: {
        expr: "redis_up == 0",
        for: "1m",
        severity: "critical",
        summary: "Redis behind {{ $labels.instance }} is down",
        description:
            "The exporter is running, but has not reached Redis at {{ $labels.instance }} for more than $for: the server is down, unreachable or rejects the credentials of the exporter.",
        dashboard: "redis",
    },
    RedisRestarted: {
        expr: "redis_uptime_in_seconds < $threshold",
        threshold: { value: 600, unit: "seconds" },
        severity: "info",
        summary: "Redis at {{ $labels.instance }} has restarted",
        description: "Redis started {{ $value | humanizeDuration }} ago, less than $threshold.",
        dashboard: "redis",
    },
    RedisHighMemory: {
        expr: "instance:redis_memory_usage:percent > $threshold",
        threshold: { value: 90, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "Memory usage of Redis at {{ $labels.instance }} is high",
        description:
            '{{ $value | printf "%.0f" }} % of `maxmemory` is in use, above $threshold for more than $for. At 100 % Redis evicts keys, or rejects writes.',
        dashboard: "redis",
    },
    RedisEvictingKeys: {
        expr: "rate(redis_evicted_keys_total[5m]) > $threshold",
        threshold: { value: 10, unit: "perSecond", of: "keys" },
        for: "15m",
        severity: "warning",
        summary: "Redis at {{ $labels.instance }} evicts keys",
        description:
            '{{ $value | printf "%.0f" }} keys/s are evicted to free memory, above $threshold for more than $for.',
        dashboard: "redis",
        optIn: "a full cache evicts keys by design: enable it if keys must stay",
    },
    RedisTooManyConnections: {
        expr: "instance:redis_connections_usage:percent > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "Redis at {{ $labels.instance }} is running out of connections",
        description:
            '{{ $value | printf "%.0f" }} % of `maxclients` are connected, above $threshold for more than $for. At 100 % new clients are rejected.',
        dashboard: "redis",
    },
    RedisRejectingConnections: {
        expr: "increase(redis_rejected_connections_total[5m]) > 0",
        severity: "critical",
        summary: "Redis at {{ $labels.instance }} rejects connections",
        description:
            '{{ $value | printf "%.0f" }} connections were rejected in 5 minutes because `maxclients` was reached.',
        dashboard: "redis",
    },
} as const satisfies Record<string, AlertDefinition>;
