import type { AlertDefinition } from "../pack";

/** Availability of the server, and of its metrics. */
export const serverAlerts = {
    PostgreSQLDown: {
        expr: "pg_up == 0",
        for: "1m",
        severity: "critical",
        summary: "PostgreSQL behind {{ $labels.instance }} is down",
        description:
            "The exporter is running, but has not reached PostgreSQL at {{ $labels.instance }} for more than $for: the server is down, unreachable or rejects the credentials of the exporter.",
        dashboard: "postgres",
    },
    PostgreSQLRestarted: {
        // Only where the exporter's `postmaster` collector is on.
        expr: "time() - pg_postmaster_start_time_seconds < $threshold",
        threshold: { value: 600, unit: "seconds" },
        severity: "info",
        summary: "PostgreSQL at {{ $labels.instance }} has restarted",
        description:
            "PostgreSQL started {{ $value | humanizeDuration }} ago, less than $threshold. Its caches are cold: queries are slow for a while.",
        dashboard: "postgres",
    },
    PostgreSQLExporterErrors: {
        // While the server is down, all collectors fail, and PostgreSQLDown fires.
        expr: "pg_scrape_collector_success == 0 and on (job, instance) pg_up == 1",
        for: "10m",
        severity: "warning",
        summary: "Some metrics of PostgreSQL at {{ $labels.instance }} are missing",
        description:
            "The exporter reaches the server, but its collector {{ $labels.collector }} has failed for more than $for, often because of missing permissions. Alerts on its metrics cannot fire.",
        dashboard: "postgres",
    },
    PostgreSQLArchivingFailing: {
        expr: "increase(pg_stat_archiver_failed_count[10m]) > 0",
        for: "10m",
        severity: "critical",
        summary: "PostgreSQL at {{ $labels.instance }} fails to archive its write-ahead log",
        description:
            '{{ $value | printf "%.0f" }} attempts to archive the write-ahead log failed in 10 minutes, and this has lasted for more than $for. The log is kept until archiving works: backups become outdated and the disk fills.',
        dashboard: "postgres",
    },
} as const satisfies Record<string, AlertDefinition>;
