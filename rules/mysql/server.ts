import type { AlertDefinition } from "../pack";

/** Whether the server answers, and keeps up. */
export const serverAlerts = {
    MySQLDown: {
        expr: "mysql_up == 0",
        for: "1m",
        severity: "critical",
        summary: "MySQL behind {{ $labels.instance }} is down",
        description:
            "The exporter runs, but has not reached MySQL at {{ $labels.instance }} for more than $for: the server is down, unreachable or refuses the exporter's credentials.",
        dashboard: "mysql",
    },
    MySQLRestarted: {
        expr: "mysql_global_status_uptime < $threshold",
        threshold: { value: 600, unit: "seconds" },
        severity: "info",
        summary: "MySQL at {{ $labels.instance }} has been started",
        description:
            "MySQL was started {{ $value | humanizeDuration }} ago, less than $threshold. Its caches are cold: queries are slow for a while.",
        dashboard: "mysql",
    },
    MySQLSlowQueries: {
        expr: "rate(mysql_global_status_slow_queries[5m]) > $threshold",
        threshold: { value: 5, unit: "perSecond", of: "queries" },
        for: "5m",
        severity: "warning",
        summary: "Queries to MySQL at {{ $labels.instance }} are slow",
        description:
            '{{ $value | printf "%.1f" }} queries/s take longer than `long_query_time`, above $threshold for more than $for.',
        dashboard: "mysql",
    },
    MySQLInnoDBLogWaits: {
        expr: "rate(mysql_global_status_innodb_log_waits[5m]) > $threshold",
        threshold: { value: 1, unit: "perSecond", of: "waits" },
        for: "10m",
        severity: "warning",
        summary: "Writes to MySQL at {{ $labels.instance }} wait for the log",
        description:
            '{{ $value | printf "%.1f" }} times a second a write waited until the log buffer was flushed, above $threshold for more than $for: the buffer is too small, or the disk too slow.',
        dashboard: "mysql",
    },
    MySQLOpenFilesNearLimit: {
        expr: "100 * mysql_global_status_open_files / (mysql_global_variables_open_files_limit > 0) > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "MySQL at {{ $labels.instance }} can open few more files",
        description:
            '{{ $value | printf "%.0f" }} % of `open_files_limit` are open, above $threshold for more than $for. At 100 % queries fail that need another table.',
        dashboard: "mysql",
    },
} as const satisfies Record<string, AlertDefinition>;
