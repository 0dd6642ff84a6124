import type { AlertDefinition } from "../pack";

/** Whether connections are taken, and how many there are. */
export const connectionAlerts = {
    NginxConnectionsDropped: {
        // A connection that a worker is about to take is counted as accepted and not as handled yet: a few are no fault.
        expr: "instance:nginx_connections_dropped:increase5m > $threshold",
        threshold: { value: 5, unit: "count", of: "connections" },
        for: "1m",
        severity: "critical",
        summary: "nginx at {{ $labels.instance }} drops connections",
        description:
            '{{ $value | printf "%.0f" }} connections were accepted and closed at once in 5 minutes, above $threshold for more than $for: all `worker_connections` are in use.',
        dashboard: "nginx",
    },
    NginxTooManyConnections: {
        expr: "nginx_connections_active > $threshold",
        threshold: { value: 1000, unit: "count", of: "connections" },
        for: "5m",
        severity: "warning",
        summary: "nginx at {{ $labels.instance }} has many connections",
        description:
            '{{ $value | printf "%.0f" }} connections are open, above $threshold for more than $for. The limit is `worker_processes` times `worker_connections`; connections to upstream servers count as well.',
        dashboard: "nginx",
    },
    NginxRequestsPiling: {
        expr: "instance:nginx_requests_in_flight:sum > $threshold",
        threshold: { value: 200, unit: "count", of: "requests" },
        for: "5m",
        severity: "warning",
        summary: "Requests pile up in nginx at {{ $labels.instance }}",
        description:
            '{{ $value | printf "%.0f" }} requests are in flight, above $threshold for more than $for: upstream servers or clients are slow.',
        dashboard: "nginx",
    },
    NginxConnectionsWaiting: {
        expr: "nginx_connections_waiting > $threshold",
        threshold: { value: 800, unit: "count", of: "connections" },
        for: "10m",
        severity: "info",
        summary: "nginx at {{ $labels.instance }} holds many idle connections",
        description:
            '{{ $value | printf "%.0f" }} keep-alive connections wait for a request, above $threshold for more than $for. They count towards `worker_connections`.',
        dashboard: "nginx",
        optIn: "idle connections do no harm below the limit: ask for it where it is near",
    },
} as const satisfies Record<string, AlertDefinition>;
