import type { alertmanagerPack } from "../../../rules/alertmanager";
import type { AlertCase } from "../support/alertCase";

const labels = { job: "alertmanager", instance: "alertmanager:9093" };
const critical = { ...labels, severity: "critical" };
const warning = { ...labels, severity: "warning" };
const at = 'job="alertmanager",instance="alertmanager:9093"';
const second = 'job="alertmanager",instance="alertmanager-2:9093"';
const slack = `${at},integration="slack"`;
const email = `${at},integration="email"`;

const latency = (fast: string, slow: string) => ({
    [`alertmanager_notification_latency_seconds_bucket{${slack},le="5"}`]: "0x76",
    [`alertmanager_notification_latency_seconds_bucket{${slack},le="10"}`]: fast,
    [`alertmanager_notification_latency_seconds_bucket{${slack},le="15"}`]: slow,
    [`alertmanager_notification_latency_seconds_bucket{${slack},le="+Inf"}`]: slow,
});

export const alertmanagerCases: Record<keyof typeof alertmanagerPack.alerts, AlertCase> = {
    AlertmanagerConfigReloadFailed: {
        series: { [`alertmanager_config_last_reload_successful{${at}}`]: "1x4 0x10 1x10" },
        firesAt: 10,
        firing: [
            {
                labels: critical,
                summary: "Alertmanager alertmanager:9093 rejected its configuration",
                description:
                    "The last reload failed more than 5 minutes ago. Alertmanager keeps running with the previous configuration, and a restart would fail.",
            },
        ],
        resolvesAt: 16,
        quiet: [{ [`alertmanager_config_last_reload_successful{${at}}`]: "1x20" }],
    },
    AlertmanagerRestarted: {
        series: {
            [`process_start_time_seconds{${at}}`]: "-900x1 5x40",
            [`alertmanager_build_info{${at},version="0.29.0"}`]: "1x40",
            'process_start_time_seconds{job="prometheus",instance="localhost:9090"}': "0x40",
        },
        firesAt: 3,
        firing: [
            {
                labels: { ...labels, severity: "info" },
                summary: "Alertmanager alertmanager:9093 has restarted",
                description:
                    "Alertmanager started 175 seconds ago, less than 15 minutes. People may be notified again of alerts that were sent just before.",
            },
        ],
        resolvesAt: 16,
        quiet: [
            {
                [`process_start_time_seconds{${at}}`]: "-900+60x40",
                [`alertmanager_build_info{${at},version="0.29.0"}`]: "1x40",
            },
        ],
    },
    AlertmanagerNotificationsFailing: {
        series: {
            [`alertmanager_notifications_failed_total{${slack},reason="clientError"}`]: "0x5 1+1x9 10x20",
            [`alertmanager_notifications_failed_total{${slack},reason="other"}`]: "0x40",
        },
        firesAt: 11,
        firing: [
            {
                labels: { ...critical, integration: "slack" },
                summary: "Notifications through slack fail",
                description:
                    "5 notifications through slack failed in 5 minutes: the address, the credentials or the network path is wrong.",
            },
        ],
        resolvesAt: 19,
        quiet: [{ [`alertmanager_notifications_failed_total{${slack},reason="clientError"}`]: "3x30" }],
    },
    AlertmanagerNotificationsRetried: {
        series: {
            [`alertmanager_notification_requests_failed_total{${slack}}`]: "0+26x70",
            [`alertmanager_notification_requests_total{${slack}}`]: "0+200x5 1100+100x39 5200+200x20",
            [`alertmanager_notification_requests_failed_total{${email}}`]: "1000x5 1026+26x39 2040x20",
            [`alertmanager_notification_requests_total{${email}}`]: "0+100x70",
        },
        firesAt: 34,
        firing: ["slack", "email"].map((integration) => ({
            labels: { ...warning, integration },
            summary: `Notifications through ${integration} are retried`,
            description: `26 % of the notification requests through ${integration} failed over 15 minutes, above 25 % for more than 15 minutes. Notifications arrive late, and may soon be lost.`,
        })),
        resolvesAt: 46,
        quiet: [
            {
                [`alertmanager_notification_requests_failed_total{${slack}}`]: "0+25x50",
                [`alertmanager_notification_requests_total{${slack}}`]: "0+100x50",
            },
        ],
    },
    AlertmanagerNotificationsSlow: {
        series: latency("0+100x5 590+90x40 4290+100x30", "0+100x76"),
        firesAt: 26,
        firing: [
            {
                labels: { ...warning, integration: "slack" },
                summary: "Notifications through slack are slow",
                description:
                    "The P95 latency of notification requests through slack is 12.5 s, above 10 seconds for more than 15 minutes. Requests that take longer than the group interval are cancelled.",
            },
        ],
        resolvesAt: 53,
        quiet: [latency("0+95x60", "0+100x60")],
    },
    AlertmanagerInvalidAlerts: {
        series: { [`alertmanager_alerts_invalid_total{${at},version="v2"}`]: "0x5 1x30" },
        firesAt: 11,
        firing: [
            {
                labels: { ...warning, version: "v2" },
                summary: "Alertmanager alertmanager:9093 rejects invalid alerts",
                description:
                    "1 alerts sent to alertmanager:9093 in 10 minutes were invalid: nobody is notified of them.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`alertmanager_alerts_invalid_total{${at},version="v2"}`]: "3x30" }],
    },
    AlertmanagerStateNotSaved: {
        series: {
            [`alertmanager_nflog_maintenance_errors_total{${at}}`]: "0x5 1x80",
            [`alertmanager_silences_maintenance_errors_total{${second}}`]: "0x5 1x80",
        },
        firesAt: 11,
        firing: ["alertmanager:9093", "alertmanager-2:9093"].map((instance) => ({
            labels: { ...warning, instance },
            summary: `Alertmanager ${instance} cannot save its state`,
            description:
                "1 writes of silences or the notification log to disk failed in 1 hour: after a restart, silences are lost and people are notified again of known alerts.",
        })),
        resolvesAt: 65,
        quiet: [
            {
                [`alertmanager_nflog_maintenance_errors_total{${at}}`]: "3x40",
                [`alertmanager_silences_maintenance_errors_total{${second}}`]: "3x40",
            },
        ],
    },
    AlertmanagerPeersMissing: {
        series: { [`alertmanager_cluster_failed_peers{${at}}`]: "0x4 1x15 0x10" },
        firesAt: 15,
        firing: [
            {
                labels: warning,
                summary: "Alertmanager alertmanager:9093 has lost cluster peers",
                description:
                    "1 members of the cluster have been unreachable from alertmanager:9093 for more than 10 minutes: people are notified twice, and silences apply on one member only.",
            },
        ],
        resolvesAt: 21,
        quiet: [{ [`alertmanager_cluster_failed_peers{${at}}`]: "0x30" }],
    },
};
