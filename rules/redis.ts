import type { RuleGroup } from "./types";

/** Whether a Redis server answers, by the Redis exporter. */
export const redisRules: RuleGroup = {
    name: "redis",
    rules: [
        {
            alert: "RedisDown",
            expr: "redis_up == 0",
            for: "1m",
            severity: "critical",
            summary: "Redis behind {{ $labels.instance }} is down",
            description:
                "The exporter runs, but has not reached Redis at {{ $labels.instance }} for more than 1 minute: the server is down, unreachable or refuses the exporter's credentials.",
        },
    ],
};
