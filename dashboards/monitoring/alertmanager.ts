import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";

const held = statPanel({
    title: "Alerts held",
    description:
        "Alerts that Alertmanager knows of now: told, or held back by a silence or by a worse alert.",
    unit: "short",
    queries: [
        { expr: 'max(alertmanager_alerts{state="active"})', legend: "active" },
        { expr: 'max(alertmanager_alerts{state="suppressed"})', legend: "held back" },
    ],
    plain: true,
});

const silences = statPanel({
    title: "Silences",
    description: "While one is in force, nobody hears of its alerts. Who forgot one hears of nothing.",
    unit: "short",
    queries: [
        { expr: 'max(alertmanager_silences{state="active"})', legend: "in force" },
        { expr: 'max(alertmanager_silences{state="pending"})', legend: "to come" },
    ],
    plain: true,
});

const cluster = statPanel({
    title: "Alertmanagers in the cluster",
    description:
        "How many know of each other, and how many of them cannot be reached. 1 is a server without replicas.",
    unit: "short",
    queries: [
        { expr: "min(alertmanager_cluster_members)", legend: "members" },
        {
            expr: "max(alertmanager_cluster_failed_peers)",
            legend: "not reached",
            steps: [
                [0, "green"],
                [1, "red"],
            ],
        },
    ],
});

const delivered = timeSeriesPanel({
    title: "Messages by integration per minute",
    description: "From Alertmanager to e-mail, chats and webhooks, for each that ever had one to tell.",
    unit: "short",
    queries: [{ expr: perMinute("alertmanager_notifications_total"), legend: "{{integration}}" }],
    axisTop: 1,
});

const failed = timeSeriesPanel({
    title: "Failures by integration per minute",
    description:
        "Messages that were told to nobody, by the reason that Alertmanager gives. There should be none.",
    unit: "short",
    queries: [
        {
            expr: "60 * sum by (integration, reason) (rate(alertmanager_notifications_failed_total[$__rate_interval])) > 0",
            legend: "{{integration}}: {{reason}}",
        },
    ],
    axisTop: 1,
    empty: "No message failed",
    alerts: ["AlertmanagerNotificationsFailing"],
});

const latency = timeSeriesPanel({
    title: "Time that a message takes",
    description:
        "Nine of ten messages took less, by integration. A slow receiver holds up those that come after.",
    unit: "s",
    queries: [
        {
            expr: "histogram_quantile(0.9, sum by (integration, le) (rate(alertmanager_notification_latency_seconds_bucket[$__rate_interval]))) > 0",
            legend: "{{integration}}",
        },
    ],
    empty: "No message was sent",
    alerts: ["AlertmanagerNotificationsSlow"],
});

/** Alertmanager has a series for each kind of receiver, in use or not: only those that ever sent are shown. */
function perMinute(counter: string): string {
    return (
        `60 * sum by (integration) (rate(${counter}[$__rate_interval]))` +
        " and on (integration) sum by (integration) (alertmanager_notifications_total) > 0"
    );
}

/** The way of an alert from Alertmanager to a person. */
export const alertmanager: Section = {
    title: "Alertmanager",
    lines: [
        {
            height: 3,
            panels: [
                [8, held],
                [8, silences],
                [8, cluster],
            ],
        },
        {
            height: 8,
            panels: [
                [8, delivered],
                [8, failed],
                [8, latency],
            ],
        },
    ],
};
