import type { AlertDefinition } from "../pack";

/** Clients that connect, and those that cannot. */
export const connectionAlerts = {
    MySQLTooManyConnections: {
        expr: "instance:mysql_connections_usage:percent > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "5m",
        severity: "warning",
        summary: "MySQL at {{ $labels.instance }} takes few more connections",
        description:
            '{{ $value | printf "%.0f" }} % of `max_connections` are in use, above $threshold for more than $for. At 100 % new clients are refused.',
        dashboard: "mysql",
    },
    MySQLRefusingConnections: {
        expr: 'increase(mysql_global_status_connection_errors_total{error="max_connections"}[5m]) > 0',
        severity: "critical",
        summary: "MySQL at {{ $labels.instance }} refuses clients",
        description:
            '{{ $value | printf "%.0f" }} connections were refused in 5 minutes because `max_connections` are in use.',
        dashboard: "mysql",
    },
    MySQLConnectionErrors: {
        expr: "rate(mysql_global_status_aborted_connects[5m]) > $threshold",
        threshold: { value: 1, unit: "perSecond", of: "attempts" },
        for: "10m",
        severity: "warning",
        summary: "Clients fail to log in to MySQL at {{ $labels.instance }}",
        description:
            '{{ $value | printf "%.1f" }} attempts/s to connect fail, above $threshold for more than $for: a program has a wrong password, or somebody tries passwords.',
        dashboard: "mysql",
    },
} as const satisfies Record<string, AlertDefinition>;
