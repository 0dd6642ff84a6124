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

const delivered = timeSeriesPanel({
    title: "Messages to receivers per minute",
    description:
        "From Alertmanager to e-mail, chats and webhooks, once there was one. A failed one was told to nobody.",
    unit: "short",
    queries: [
        { expr: sentPerMinute("alertmanager_notifications_total"), legend: "{{integration}}" },
        {
            expr: sentPerMinute("alertmanager_notifications_failed_total"),
            legend: "{{integration}} failed",
            color: "red",
        },
    ],
    axisTop: 1,
});

function sumPerMinute(counter: string): string {
    return `60 * sum(rate(${counter}[$__rate_interval]))`;
}

/** The slowest Alertmanager counts. */
function latencyQuantile(quantile: string): string {
    return `max(prometheus_notifications_latency_seconds{quantile="${quantile}"})`;
}

/** Alertmanager has a series for each kind of receiver, in use or not: only those that ever sent are shown. */
function sentPerMinute(counter: string): string {
    return (
        `60 * sum by (integration) (rate(${counter}[$__rate_interval]))` +
        " and on (integration) sum by (integration) (alertmanager_notifications_total) > 0"
    );
}

/** The way of an alert from Prometheus to a person. */
export const notifications: Section = {
    title: "Notifications",
    lines: [
        {
            height: 8,
            panels: [
                [8, sent],
                [8, latency],
                [8, delivered],
            ],
        },
    ],
};
