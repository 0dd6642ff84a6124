import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";

const requests = timeSeriesPanel({
    title: "Request rate",
    description: "Requests to the Pushgateway without scrapes. 400 is a push that was rejected.",
    unit: "reqps",
    queries: [
        {
            expr: "sum by (handler, code) (rate(pushgateway_http_requests_total[$__rate_interval]))",
            legend: "{{handler}} {{code}}",
        },
    ],
    empty: "No request yet",
});

const duration = timeSeriesPanel({
    title: "Push duration",
    description:
        "P90 latency of pushes. It grows with the number of groups, which each push is checked against.",
    unit: "s",
    queries: [
        {
            expr: 'max by (instance, method) (pushgateway_http_push_duration_seconds{quantile="0.9"})',
            legend: "{{method}} {{instance}}",
        },
    ],
    empty: "No push lately",
});

const memory = timeSeriesPanel({
    title: "Memory usage",
    description: "Resident memory of the Pushgateway, which keeps all groups in memory.",
    unit: "bytes",
    queries: [
        {
            expr: "process_resident_memory_bytes and on (job, instance) pushgateway_build_info",
            legend: "{{instance}}",
        },
    ],
});

/** The server itself. */
export const server: Section = {
    title: "Server",
    lines: [
        {
            height: 7,
            panels: [
                [8, requests],
                [8, duration],
                [8, memory],
            ],
        },
    ],
};
