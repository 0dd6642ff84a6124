import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";

const held = statPanel({
    title: "Active alerts",
    description: "Alerts in Alertmanager: active, or suppressed by a silence or an inhibition rule.",
    unit: "short",
    queries: [
        { expr: 'max(alertmanager_alerts{state="active"})', legend: "active" },
        { expr: 'max(alertmanager_alerts{state="suppressed"})', legend: "suppressed" },
    ],
    plain: true,
});

const silences = statPanel({
    title: "Silences",
    description: "Silences suppress the notifications of matching alerts until they expire.",
    unit: "short",
    queries: [
        { expr: 'max(alertmanager_silences{state="active"})', legend: "active" },
        { expr: 'max(alertmanager_silences{state="pending"})', legend: "pending" },
    ],
    plain: true,
});

const cluster = statPanel({
    title: "Cluster members",
    description:
        "Members of the Alertmanager cluster, and members that are unreachable. 1 is a single server.",
    unit: "short",
    queries: [
        { expr: "min(alertmanager_cluster_members)", legend: "members" },
        {
            expr: "max(alertmanager_cluster_failed_peers)",
            legend: "unreachable",
            steps: [
                [0, "green"],
                [1, "red"],
            ],
        },
    ],
});

const delivered = timeSeriesPanel({
    title: "Notifications per minute",
    description:
        "Notifications from Alertmanager by integration (e-mail, Slack, webhook, …), for each that has ever sent one.",
    unit: "short",
    queries: [{ expr: perMinute("alertmanager_notifications_total"), legend: "{{integration}}" }],
    axisTop: 1,
});

const failed = timeSeriesPanel({
    title: "Failed notifications per minute",
    description:
        "Notifications that could not be delivered, by integration and reason. There should be none.",
    unit: "short",
    queries: [
        {
            expr: "60 * sum by (integration, reason) (rate(alertmanager_notifications_failed_total[$__rate_interval])) > 0",
            legend: "{{integration}}: {{reason}}",
        },
    ],
    axisTop: 1,
    empty: "No failures",
    alerts: ["AlertmanagerNotificationsFailing"],
});

const latency = timeSeriesPanel({
    title: "Notification latency",
    description:
        "P90 latency of notifications by integration. A slow receiver delays the notifications behind it.",
    unit: "s",
    queries: [
        {
            expr: "histogram_quantile(0.9, sum by (integration, le) (rate(alertmanager_notification_latency_seconds_bucket[$__rate_interval]))) > 0",
            legend: "{{integration}}",
        },
    ],
    empty: "No notifications",
    alerts: ["AlertmanagerNotificationsSlow"],
});

/** Alertmanager has a series for each integration, used or not: only those that have sent notifications are shown. */
function perMinute(counter: string): string {
    return (
        `60 * sum by (integration) (rate(${counter}[$__rate_interval]))` +
        " and on (integration) sum by (integration) (alertmanager_notifications_total) > 0"
    );
}

/** Notifications from Alertmanager to people. */
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
