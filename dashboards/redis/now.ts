import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { above, at, statPanel } from "../panels";
import { sumOfRates } from "../rates";
import { serverState, serverUptime } from "../serverState";
import { chosen } from "../variables";
import { hitRatio, server } from "./expressions";

const up = serverState("redis_up", "RedisDown", server);

const memory = statPanel({
    title: "Memory of its limit",
    description: "Memory used, as a part of maxmemory. At 100 % keys are evicted, or writes refused.",
    unit: "percent",
    decimals: 1,
    queries: [{ expr: chosen("instance:redis_memory_usage:percent"), legend: server }],
    steps: above(["orange", 80], ["red", at("RedisHighMemory")]),
    empty: "No limit is set",
    alerts: ["RedisHighMemory"],
});

const clients = statPanel({
    title: "Clients",
    description: "Connections of clients, without those of replicas.",
    unit: "short",
    queries: [{ expr: chosen("redis_connected_clients"), legend: server }],
    course: true,
});

const commands = statPanel({
    title: "Commands per second",
    description: "Commands that the server carries out.",
    unit: "ops",
    queries: [{ expr: sumOfRates("job, instance", "redis_commands_processed_total"), legend: server }],
    course: true,
});

const hits = statPanel({
    title: "Hit ratio",
    description: "Reads that found their key. What is low for a cache may be right for a queue.",
    unit: "percentunit",
    decimals: 1,
    queries: [{ expr: hitRatio, legend: server }],
    plain: true,
    empty: "Nothing is read",
});

const uptime = serverUptime("redis_uptime_in_seconds", server);

/** What a person looks at first. */
export const now: Section = {
    title: "Now",
    lines: evenLine(5, up, memory, clients, commands, hits, uptime),
};
