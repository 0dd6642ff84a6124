import type { RecordingRule } from "../types";

/** What alerts and dashboards both compute of an nginx. */
export const nginxRecords = [
    {
        record: "instance:nginx_connections_dropped:increase5m",
        expr: "increase(nginx_connections_accepted[5m]) - increase(nginx_connections_handled[5m])",
    },
    {
        // A connection that is not idle has a request: its header is read, it is processed, or the response is written.
        record: "instance:nginx_requests_in_flight:sum",
        expr: "nginx_connections_reading + nginx_connections_writing",
    },
] as const satisfies readonly RecordingRule[];
