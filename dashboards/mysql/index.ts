import { defineDashboard } from "../defineDashboard";
import { targetVariables } from "../variables";
import { connections } from "./connections";
import { innodb } from "./innodb";
import { now } from "./now";
import { queries } from "./queries";
import { replication } from "./replication";
import { rows } from "./rows";

/** MySQL and MariaDB servers, by the MySQL exporter. */
export const mysql = defineDashboard({
    uid: "mysql",
    title: "MySQL and MariaDB",
    description:
        "Connections, queries, InnoDB, temporary tables and replication of MySQL and MariaDB servers.",
    variables: targetVariables("mysql_up"),
    related: ["system", "containers"],
    sections: [now, connections, queries, rows, innodb, replication],
});
