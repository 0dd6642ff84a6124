import type { AlertDefinition } from "../pack";

/** Persistence. */
export const storageAlerts = {
    RedisSaveFailing: {
        expr: "redis_rdb_last_bgsave_status == 0",
        for: "5m",
        severity: "critical",
        summary: "Redis at {{ $labels.instance }} fails to save snapshots",
        description:
            "The last snapshot failed, and none has succeeded for more than $for. By default Redis rejects all writes until one succeeds.",
        dashboard: "redis",
    },
    RedisAppendOnlyFailing: {
        expr: "redis_aof_last_write_status == 0 or redis_aof_last_bgrewrite_status == 0",
        for: "5m",
        severity: "critical",
        summary: "Redis at {{ $labels.instance }} fails to write its append-only file",
        description:
            "Writing or rewriting the append-only file has failed for more than $for: the disk is full or broken. If writing fails, Redis rejects all writes.",
        dashboard: "redis",
    },
} as const satisfies Record<string, AlertDefinition>;
