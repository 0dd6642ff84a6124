import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";

const sent = timeSeriesPanel({
    title: "Alerts sent per minute",
    description:
        "Alerts from Prometheus to Alertmanager, including repeats. A dropped alert reached no Alertmanager.",
    unit: "short",
    queries: [
        { expr: sumPerMinute("prometheus_notifications_sent_total"), legend: "sent", color: "green" },
        { expr: sumPerMinute("prometheus_notifications_errors_total"), legend: "failed", color: "orange" },
        { expr: sumPerMinute("prometheus_notifications_dropped_total"), legend: "dropped", color: "red" },
    ],
    axisTop: 1,
});

const latency = timeSeriesPanel({
    title: "Alert delivery latency",
    description: "Latency of sending alerts to Alertmanager. Empty while none is sent.",
    unit: "s",
    queries: [
        { expr: latencyQuantile("0.5"), legend: "P50" },
        { expr: latencyQuantile("0.9"), legend: "P90" },
        { expr: latencyQuantile("0.99"), legend: "P99" },
    ],
});

function sumPerMinute(counter: string): string {
    return `60 * sum(rate(${counter}[$__rate_interval]))`;
}

/** Of the slowest Alertmanager. */
function latencyQuantile(quantile: string): string {
    return `max(prometheus_notifications_latency_seconds{quantile="${quantile}"})`;
}

/** Alerts from Prometheus to Alertmanager. */
export const notifications: Section = {
    title: "Prometheus to Alertmanager",
    lines: [
        {
            height: 7,
            panels: [
                [12, sent],
                [12, latency],
            ],
        },
    ],
};
