import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { above, at, statPanel } from "../panels";
import { sumOfRates } from "../rates";
import { serverState, serverUptime } from "../serverState";
import { chosen } from "../variables";
import { hitRatio, server } from "./expressions";

const up = serverState("redis_up", "RedisDown", server);

const memory = statPanel({
    title: "Memory usage / limit",
    description: "Memory used relative to maxmemory. At 100 % keys are evicted, or writes rejected.",
    unit: "percent",
    decimals: 1,
    queries: [{ expr: chosen("instance:redis_memory_usage:percent"), legend: server }],
    steps: above(["orange", 80], ["red", at("RedisHighMemory")]),
    empty: "No limit set",
    alerts: ["RedisHighMemory"],
});

const clients = statPanel({
    title: "Clients",
    description: "Client connections, without replicas.",
    unit: "short",
    queries: [{ expr: chosen("redis_connected_clients"), legend: server }],
    course: true,
});

const commands = statPanel({
    title: "Commands per second",
    description: "Commands executed per second.",
    unit: "ops",
    queries: [{ expr: sumOfRates("job, instance", "redis_commands_processed_total"), legend: server }],
    course: true,
});

const hits = statPanel({
    title: "Hit ratio",
    description:
        "Share of key lookups that found the key. A low ratio is bad for a cache, and normal for a queue.",
    unit: "percentunit",
    decimals: 1,
    queries: [{ expr: hitRatio, legend: server }],
    plain: true,
    empty: "No reads",
});

const uptime = serverUptime("redis_uptime_in_seconds", server);

/** The most important values. */
export const now: Section = {
    title: "Overview",
    lines: evenLine(5, up, memory, clients, commands, hits, uptime),
};
