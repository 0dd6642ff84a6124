import type { redisPack } from "../../../rules/redis";
import type { AlertCase, Series } from "../support/alertCase";

const at = 'job="redis",instance="cache:6379"';
const where = { job: "redis", instance: "cache:6379" };
const critical = { ...where, severity: "critical" };
const warning = { ...where, severity: "warning" };
const link = `redis_master_link_up{${at},master_host="10.0.0.5",master_port="6379"}`;

const memory = (used: string, max: number): Series => ({
    [`redis_memory_used_bytes{${at}}`]: used,
    [`redis_memory_max_bytes{${at}}`]: `${max}x60`,
});

const clients = (connected: string, max = 1000): Series => ({
    [`redis_connected_clients{${at}}`]: connected,
    [`redis_config_maxclients{${at}}`]: `${max}x60`,
});

const files = (write: string, rewrite: string, instance = "cache:6379"): Series => ({
    [`redis_aof_last_write_status{job="redis",instance="${instance}"}`]: write,
    [`redis_aof_last_bgrewrite_status{job="redis",instance="${instance}"}`]: rewrite,
});

export const redisCases: Record<keyof typeof redisPack.alerts, AlertCase> = {
    RedisDown: {
        series: { [`redis_up{${at}}`]: "1x4 0x4 1x5" },
        firesAt: 6,
        firing: [
            {
                labels: critical,
                summary: "Redis behind cache:6379 is down",
                description:
                    "The exporter is running, but has not reached Redis at cache:6379 for more than 1 minute: the server is down, unreachable or rejects the credentials of the exporter.",
            },
        ],
        resolvesAt: 10,
        quiet: [{ [`redis_up{${at}}`]: "1x20" }],
    },
    RedisRestarted: {
        series: { [`redis_uptime_in_seconds{${at}}`]: "90000+60x4 45+60x20" },
        firesAt: 5,
        firing: [
            {
                labels: { ...where, severity: "info" },
                summary: "Redis at cache:6379 has restarted",
                description: "Redis started 45s ago, less than 10 minutes.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`redis_uptime_in_seconds{${at}}`]: "600+60x20" }],
    },
    RedisHighMemory: {
        series: memory("100x4 905x9 100x5", 1000),
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "Memory usage of Redis at cache:6379 is high",
                description:
                    "90 % of `maxmemory` is in use, above 90 % for more than 5 minutes. At 100 % Redis evicts keys, or rejects writes.",
            },
        ],
        resolvesAt: 15,
        quiet: [memory("900x20", 1000), memory("900x20", 0)],
    },
    RedisEvictingKeys: {
        series: { [`redis_evicted_keys_total{${at}}`]: "9000x10 9645+645x24 25125x20" },
        firesAt: 29,
        firing: [
            {
                labels: warning,
                summary: "Redis at cache:6379 evicts keys",
                description:
                    "11 keys/s are evicted to free memory, above 10 keys/s for more than 15 minutes.",
            },
        ],
        resolvesAt: 36,
        quiet: [{ [`redis_evicted_keys_total{${at}}`]: "0+600x40" }],
    },
    RedisTooManyConnections: {
        series: clients("100x4 805x9 100x5"),
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "Redis at cache:6379 is running out of connections",
                description:
                    "80 % of `maxclients` are connected, above 80 % for more than 5 minutes. At 100 % new clients are rejected.",
            },
        ],
        resolvesAt: 15,
        quiet: [clients("800x20"), clients("5x20", 0)],
    },
    RedisRejectingConnections: {
        series: { [`redis_rejected_connections_total{${at}}`]: "0x4 1x20" },
        firesAt: 5,
        firing: [
            {
                labels: critical,
                summary: "Redis at cache:6379 rejects connections",
                description: "1 connections were rejected in 5 minutes because `maxclients` was reached.",
            },
        ],
        resolvesAt: 9,
        quiet: [{ [`redis_rejected_connections_total{${at}}`]: "7x20" }],
    },
    RedisSaveFailing: {
        series: { [`redis_rdb_last_bgsave_status{${at}}`]: "1x4 0x9 1x5" },
        firesAt: 10,
        firing: [
            {
                labels: critical,
                summary: "Redis at cache:6379 fails to save snapshots",
                description:
                    "The last snapshot failed, and none has succeeded for more than 5 minutes. By default Redis rejects all writes until one succeeds.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`redis_rdb_last_bgsave_status{${at}}`]: "1x20" }],
    },
    RedisAppendOnlyFailing: {
        series: {
            ...files("1x4 0x9 1x5", "1x20"),
            ...files("1x20", "1x4 0x9 1x5", "queue:6379"),
        },
        firesAt: 10,
        firing: ["cache:6379", "queue:6379"].map((instance) => ({
            labels: { ...critical, instance },
            summary: `Redis at ${instance} fails to write its append-only file`,
            description:
                "Writing or rewriting the append-only file has failed for more than 5 minutes: the disk is full or broken. If writing fails, Redis rejects all writes.",
        })),
        resolvesAt: 15,
        quiet: [files("1x20", "1x20")],
    },
    RedisReplicationBroken: {
        series: { [link]: "1x4 0x5 1x5" },
        firesAt: 7,
        firing: [
            {
                labels: { ...warning, master_host: "10.0.0.5", master_port: "6379" },
                summary: "The replica cache:6379 is disconnected from its primary",
                description:
                    "The replica has had no link to 10.0.0.5:6379 for more than 2 minutes, and serves outdated data.",
            },
        ],
        resolvesAt: 11,
        quiet: [{ [link]: "1x20" }],
    },
    RedisReplicaDisconnected: {
        series: { [`redis_connected_slaves{${at}}`]: "2x10 1x1500" },
        firesAt: 16,
        firing: [
            {
                labels: warning,
                summary: "cache:6379 has lost a replica",
                description:
                    "1 replicas that cache:6379 had within the last day have been missing for more than 5 minutes. This alert resolves on its own a day later.",
            },
        ],
        resolvesAt: 1450,
        quiet: [
            { [`redis_connected_slaves{${at}}`]: "1x10 2x20" },
            { [`redis_connected_slaves{${at}}`]: "2x10 0x20", [link]: "_x10 1x20" },
        ],
    },
};
