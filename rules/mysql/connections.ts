import type { AlertDefinition } from "../pack";

/** Client connections. */
export const connectionAlerts = {
    MySQLTooManyConnections: {
        expr: "instance:mysql_connections_usage:percent > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "MySQL at {{ $labels.instance }} is running out of connections",
        description:
            '{{ $value | printf "%.0f" }} % of `max_connections` are in use, above $threshold for more than $for. At 100 % new clients are rejected.',
        dashboard: "mysql",
    },
    MySQLRefusingConnections: {
        expr: 'increase(mysql_global_status_connection_errors_total{error="max_connections"}[5m]) > 0',
        severity: "critical",
        summary: "MySQL at {{ $labels.instance }} rejects connections",
        description:
            '{{ $value | printf "%.0f" }} connections were rejected in 5 minutes because `max_connections` was reached.',
        dashboard: "mysql",
    },
    MySQLConnectionErrors: {
        expr: "rate(mysql_global_status_aborted_connects[5m]) > $threshold",
        threshold: { value: 1, unit: "perSecond", of: "attempts" },
        for: "10m",
        severity: "warning",
        summary: "Connection attempts to MySQL at {{ $labels.instance }} fail",
        description:
            '{{ $value | printf "%.1f" }} connection attempts/s fail, above $threshold for more than $for: a program uses a wrong password, or somebody is guessing passwords.',
        dashboard: "mysql",
    },
} as const satisfies Record<string, AlertDefinition>;
