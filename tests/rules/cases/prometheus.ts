import type { notificationPack, prometheusPack } from "../../../rules/prometheus";
import type { AlertCase } from "../support/alertCase";
import { evaluationCases } from "./prometheus/evaluation";
import { remoteWriteCases } from "./prometheus/remoteWrite";
import { scrapingCases } from "./prometheus/scraping";
import { storageCases } from "./prometheus/storage";
import { at, critical, warning } from "./prometheus/instance";

export const prometheusCases: Record<keyof typeof prometheusPack.alerts, AlertCase> = {
    ...evaluationCases,
    ...scrapingCases,
    ...storageCases,
    ...remoteWriteCases,
};

const alertmanager = "http://alertmanager:9093/api/v2/alerts";
const notifying = `${at},alertmanager="${alertmanager}"`;

export const notificationCases: Record<keyof typeof notificationPack.alerts, AlertCase> = {
    PrometheusAlertmanagerUnreachable: {
        series: { [`prometheus_notifications_errors_total{${notifying}}`]: "0x5 1+1x9 10x20" },
        firesAt: 11,
        firing: [
            {
                labels: { ...critical, alertmanager },
                summary: `Prometheus cannot send alerts to Alertmanager ${alertmanager}`,
                description: `5 alerts could not be sent to ${alertmanager} in 5 minutes.`,
            },
        ],
        resolvesAt: 19,
        quiet: [{ [`prometheus_notifications_errors_total{${notifying}}`]: "3x30" }],
    },
    PrometheusNotificationsDropped: {
        series: { [`prometheus_notifications_dropped_total{${notifying}}`]: "0x5 1x20" },
        firesAt: 6,
        firing: [
            {
                labels: { ...critical, alertmanager },
                summary: "Prometheus localhost:9090 drops alerts",
                description: `1 alerts for ${alertmanager} were dropped in 5 minutes: nobody was notified of them.`,
            },
        ],
        resolvesAt: 10,
        quiet: [{ [`prometheus_notifications_dropped_total{${notifying}}`]: "3x30" }],
    },
    PrometheusWithoutAlertmanager: {
        series: { [`prometheus_notifications_alertmanagers_discovered{${at}}`]: "1x4 0x10 1x10" },
        firesAt: 10,
        firing: [
            {
                labels: critical,
                summary: "Prometheus localhost:9090 has no Alertmanager",
                description:
                    "Prometheus has discovered 0 Alertmanagers for more than 5 minutes: alerts fire, but nobody is notified. This alert is not delivered either, only the heartbeat stops.",
            },
        ],
        resolvesAt: 16,
        quiet: [{ [`prometheus_notifications_alertmanagers_discovered{${at}}`]: "1x30" }],
    },
    PrometheusNotificationQueueFilling: {
        series: {
            [`prometheus_notifications_queue_length{${notifying}}`]: "0x4 5100x10 0x10",
            [`prometheus_notifications_queue_capacity{${at}}`]: "10000x30",
        },
        firesAt: 10,
        firing: [
            {
                labels: { ...warning, alertmanager },
                summary: `The notification queue for ${alertmanager} is filling up`,
                description: `The notification queue for ${alertmanager} is 51 % full, above 50 % for more than 5 minutes. At 100 % the oldest alerts are dropped.`,
            },
        ],
        resolvesAt: 16,
        quiet: [
            {
                [`prometheus_notifications_queue_length{${notifying}}`]: "5000x30",
                [`prometheus_notifications_queue_capacity{${at}}`]: "10000x30",
            },
        ],
    },
};
