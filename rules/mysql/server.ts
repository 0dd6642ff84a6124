import type { AlertDefinition } from "../pack";

/** Availability and performance of the server. */
export const serverAlerts = {
    MySQLDown: {
        expr: "mysql_up == 0",
        for: "1m",
        severity: "critical",
        summary: "MySQL behind {{ $labels.instance }} is down",
        description:
            "The exporter is running, but has not reached MySQL at {{ $labels.instance }} for more than $for: the server is down, unreachable or rejects the credentials of the exporter.",
        dashboard: "mysql",
    },
    MySQLRestarted: {
        expr: "mysql_global_status_uptime < $threshold",
        threshold: { value: 600, unit: "seconds" },
        severity: "info",
        summary: "MySQL at {{ $labels.instance }} has restarted",
        description:
            "MySQL started {{ $value | humanizeDuration }} ago, less than $threshold. Its caches are cold: queries are slow for a while.",
        dashboard: "mysql",
    },
    MySQLSlowQueries: {
        expr: "rate(mysql_global_status_slow_queries[5m]) > $threshold",
        threshold: { value: 5, unit: "perSecond", of: "queries" },
        for: "5m",
        severity: "warning",
        summary: "MySQL at {{ $labels.instance }} has many slow queries",
        description:
            '{{ $value | printf "%.1f" }} queries/s take longer than `long_query_time`, above $threshold for more than $for.',
        dashboard: "mysql",
    },
    MySQLInnoDBLogWaits: {
        expr: "rate(mysql_global_status_innodb_log_waits[5m]) > $threshold",
        threshold: { value: 1, unit: "perSecond", of: "waits" },
        for: "10m",
        severity: "warning",
        summary: "InnoDB log waits on MySQL at {{ $labels.instance }}",
        description:
            '{{ $value | printf "%.1f" }} times per second a write waited for a flush of the log buffer, above $threshold for more than $for: the buffer is too small, or the disk too slow.',
        dashboard: "mysql",
    },
    MySQLOpenFilesNearLimit: {
        expr: "100 * mysql_global_status_open_files / (mysql_global_variables_open_files_limit > 0) > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "MySQL at {{ $labels.instance }} is close to its open files limit",
        description:
            '{{ $value | printf "%.0f" }} % of `open_files_limit` are in use, above $threshold for more than $for. At 100 % queries that have to open another table fail.',
        dashboard: "mysql",
    },
} as const satisfies Record<string, AlertDefinition>;
