import { definePack } from "../pack";
import { redisRecords } from "./records";
import { replicationAlerts } from "./replication";
import { serverAlerts } from "./server";
import { storageAlerts } from "./storage";

/** A Redis server, by the Redis exporter. */
export const redisPack = definePack({
    name: "redis",
    up: { metric: "redis_up", down: "Does not respond" },
    records: redisRecords,
    alerts: { ...serverAlerts, ...storageAlerts, ...replicationAlerts },
});
