import type { RuleGroup } from "./types";

/** Whether a MySQL or MariaDB server answers, by the MySQL exporter. */
export const mysqlRules: RuleGroup = {
    name: "mysql",
    rules: [
        {
            alert: "MySQLDown",
            expr: "mysql_up == 0",
            for: "1m",
            severity: "critical",
            summary: "MySQL behind {{ $labels.instance }} is down",
            description:
                "The exporter runs, but has not reached MySQL at {{ $labels.instance }} for more than 1 minute: the server is down, unreachable or refuses the exporter's credentials.",
        },
    ],
};
