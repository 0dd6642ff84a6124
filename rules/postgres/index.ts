import { definePack } from "../pack";
import { connectionAlerts } from "./connections";
import { postgresRecords } from "./records";
import { replicationAlerts } from "./replication";
import { serverAlerts } from "./server";
import { transactionAlerts } from "./transactions";

/** A PostgreSQL server, by the PostgreSQL exporter. */
export const postgresPack = definePack({
    name: "postgres",
    up: { metric: "pg_up", down: "Does not respond" },
    records: postgresRecords,
    alerts: { ...serverAlerts, ...connectionAlerts, ...transactionAlerts, ...replicationAlerts },
});
