import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";

const sent = timeSeriesPanel({
    title: "Alerts sent to Alertmanager per minute",
    description: "Repeats included. A dropped one reached no Alertmanager.",
    unit: "short",
    queries: [
        { expr: sumPerMinute("prometheus_notifications_sent_total"), legend: "sent", color: "green" },
        { expr: sumPerMinute("prometheus_notifications_errors_total"), legend: "failed", color: "orange" },
        { expr: sumPerMinute("prometheus_notifications_dropped_total"), legend: "dropped", color: "red" },
    ],
    axisTop: 1,
});

const latency = timeSeriesPanel({
    title: "Time to reach Alertmanager",
    description: "Time that sending alerts takes. Empty while none is sent.",
    unit: "s",
    queries: [
        { expr: latencyQuantile("0.5"), legend: "median" },
        { expr: latencyQuantile("0.9"), legend: "90 % are below" },
        { expr: latencyQuantile("0.99"), legend: "99 % are below" },
    ],
});

function sumPerMinute(counter: string): string {
    return `60 * sum(rate(${counter}[$__rate_interval]))`;
}

/** The slowest Alertmanager counts. */
function latencyQuantile(quantile: string): string {
    return `max(prometheus_notifications_latency_seconds{quantile="${quantile}"})`;
}

/** The way of an alert from Prometheus to Alertmanager. */
export const notifications: Section = {
    title: "From Prometheus to Alertmanager",
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
