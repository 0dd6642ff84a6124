import type { AlertDefinition } from "../pack";

/** Transactions that block other sessions or vacuum. */
export const transactionAlerts = {
    PostgreSQLDeadlocks: {
        expr: "increase(pg_stat_database_deadlocks[10m]) > $threshold",
        threshold: { value: 5, unit: "count", of: "deadlocks" },
        severity: "warning",
        summary: "Deadlocks in {{ $labels.datname }} at {{ $labels.instance }}",
        description:
            '{{ $value | printf "%.0f" }} deadlocks in 10 minutes in {{ $labels.datname }}, more than $threshold. The server aborts one of the transactions each time.',
        dashboard: "postgres",
    },
    PostgreSQLLongTransaction: {
        // Only of clients: autovacuum may take long.
        expr: [
            'max without (server, state, usename, application_name, backend_type, wait_event_type, wait_event) (pg_stat_activity_max_tx_duration{backend_type="client backend"})',
            "> $threshold",
        ].join(" "),
        threshold: { value: 3600, unit: "seconds" },
        for: "5m",
        severity: "warning",
        summary: "Long-running transaction in {{ $labels.datname }} at {{ $labels.instance }}",
        description:
            "A transaction in {{ $labels.datname }} has been open for {{ $value | humanizeDuration }}, longer than $threshold. Rows that were deleted since cannot be vacuumed, and its locks are held.",
        dashboard: "postgres",
    },
    PostgreSQLTransactionIdsRunningOut: {
        // Of 2^31 that there are. Only where the exporter's `database_wraparound` collector is on.
        expr: "100 * pg_database_wraparound_age_datfrozenxid_seconds / 2147483648 > $threshold",
        threshold: { value: 50, unit: "%" },
        for: "1h",
        severity: "critical",
        summary: "{{ $labels.datname }} at {{ $labels.instance }} is running out of transaction IDs",
        description:
            '{{ $value | printf "%.0f" }} % of the transaction IDs of {{ $labels.datname }} are used, above $threshold for more than $for: vacuum does not keep up. Shortly before 100 % the server accepts no more writes.',
        dashboard: "postgres",
    },
} as const satisfies Record<string, AlertDefinition>;
