import type { AlertDefinition } from "../pack";

/** Clients that are connected. */
export const connectionAlerts = {
    HighDBConnections: {
        expr: "instance:pg_connections:sum > $threshold",
        threshold: { value: 50, unit: "count", of: "connections" },
        for: "5m",
        severity: "warning",
        summary: "PostgreSQL at {{ $labels.instance }} has many connections",
        description:
            '{{ $value | printf "%.0f" }} clients are connected, above $threshold for more than $for. Each connection uses memory, even when idle.',
        dashboard: "postgres",
    },
    PostgreSQLTooManyConnections: {
        expr: "instance:pg_connections_usage:percent > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "PostgreSQL at {{ $labels.instance }} is running out of connections",
        description:
            '{{ $value | printf "%.0f" }} % of `max_connections` are in use, above $threshold for more than $for. At 100 % new clients are rejected.',
        dashboard: "postgres",
    },
} as const satisfies Record<string, AlertDefinition>;
