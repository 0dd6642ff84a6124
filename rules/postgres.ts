import type { RuleGroup } from "./types";

/** Whether a PostgreSQL server answers, by the PostgreSQL exporter. */
export const postgresRules: RuleGroup = {
    name: "postgres",
    rules: [
        {
            alert: "PostgreSQLDown",
            expr: "pg_up == 0",
            for: "1m",
            severity: "critical",
            summary: "PostgreSQL behind {{ $labels.instance }} is down",
            description:
                "The exporter runs, but has not reached PostgreSQL at {{ $labels.instance }} for more than 1 minute: the server is down, unreachable or refuses the exporter's credentials.",
        },
    ],
};
