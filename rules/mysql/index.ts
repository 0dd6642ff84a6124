import { definePack } from "../pack";
import { connectionAlerts } from "./connections";
import { replicationAlerts } from "./replication";
import { serverAlerts } from "./server";

/** A MySQL or MariaDB server, by the MySQL exporter. */
export const mysqlPack = definePack({
    name: "mysql",
    up: { metric: "mysql_up", down: "Does not respond" },
    records: [
        {
            // Percentage, 0 to 100.
            record: "instance:mysql_connections_usage:percent",
            expr: "100 * mysql_global_status_threads_connected / (mysql_global_variables_max_connections > 0)",
        },
    ],
    alerts: { ...serverAlerts, ...connectionAlerts, ...replicationAlerts },
});
