import type { AlertDefinition } from "../pack";

/** What Redis keeps on disk. */
export const storageAlerts = {
    RedisSaveFailing: {
        expr: "redis_rdb_last_bgsave_status == 0",
        for: "5m",
        severity: "critical",
        summary: "Redis at {{ $labels.instance }} cannot save its data",
        description:
            "The last snapshot failed, and none has worked for more than $for. By default Redis refuses every write until one works.",
        dashboard: "redis",
    },
    RedisAppendOnlyFailing: {
        expr: "redis_aof_last_write_status == 0 or redis_aof_last_bgrewrite_status == 0",
        for: "5m",
        severity: "critical",
        summary: "Redis at {{ $labels.instance }} cannot write its append-only file",
        description:
            "Writing or rewriting the append-only file has failed for more than $for: the disk is full or broken. Where writing fails Redis refuses every write.",
        dashboard: "redis",
    },
} as const satisfies Record<string, AlertDefinition>;
