import { defineDashboard } from "../defineDashboard";
import { targetVariables } from "../variables";
import { clients } from "./clients";
import { commands } from "./commands";
import { durability } from "./durability";
import { keys } from "./keys";
import { memory } from "./memory";
import { now } from "./now";

/** Redis servers, by the Redis exporter. */
export const redis = defineDashboard({
    uid: "redis",
    title: "Redis",
    description: "Memory, commands, keys, persistence and replication of Redis servers.",
    variables: targetVariables("redis_up"),
    related: ["system", "containers"],
    sections: [now, memory, commands, clients, keys, durability],
});
