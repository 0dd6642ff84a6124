import type { grafanaPack } from "../../../rules/grafana";
import type { AlertCase } from "../support/alertCase";
import { fewerSuccesses, justFewEnough, moreFailures } from "./shares";

const labels = { job: "grafana", instance: "grafana:3000" };
const critical = { ...labels, severity: "critical" };
const warning = { ...labels, severity: "warning" };
const at = 'job="grafana",instance="grafana:3000"';

/** Requests for pages, and for data, which say nothing of Grafana itself. */
const requests = (instance: string, { failed, good }: Record<"failed" | "good", string>) => {
    const count = `grafana_http_request_duration_seconds_count{job="grafana",instance="${instance}",method="GET"`;
    return {
        [`${count},handler="/api/search/",status_code="500"}`]: failed,
        [`${count},handler="/api/search/",status_code="200"}`]: good,
        [`${count},handler="/api/ds/query",status_code="500"}`]: "0+9000x45",
    };
};

const durations = (fast: string, all: string) => {
    const bucket = (handler: string, le: string) =>
        `grafana_http_request_duration_seconds_bucket{${at},method="GET",status_code="200",handler="${handler}",le="${le}"}`;
    return {
        [bucket("/api/search/", "2.5")]: fast,
        [bucket("/api/search/", "5")]: all,
        [bucket("/api/search/", "+Inf")]: all,
        [bucket("/api/live/ws", "2.5")]: "0x60",
        [bucket("/api/live/ws", "5")]: "0x60",
        [bucket("/api/live/ws", "+Inf")]: "0+900x60",
    };
};

const queries = (plugin: string, { failed, good }: Record<"failed" | "good", string>) => {
    const total = (endpoint: string, status: string) =>
        `grafana_plugin_request_total{${at},plugin_id="${plugin}",endpoint="${endpoint}",status="${status}"}`;
    return {
        [total("queryData", "error")]: failed,
        [total("queryData", "ok")]: good,
        [total("checkHealth", "error")]: "0+9000x45",
    };
};

export const grafanaCases: Record<keyof typeof grafanaPack.alerts, AlertCase> = {
    GrafanaRequestErrors: {
        series: { ...requests("grafana:3000", moreFailures), ...requests("grafana-2:3000", fewerSuccesses) },
        firesAt: 19,
        firing: ["grafana:3000", "grafana-2:3000"].map((instance) => ({
            labels: { ...warning, instance },
            summary: `Grafana ${instance} returns errors`,
            description: `11 % of the requests to ${instance} end with a status of 500 or more, above 10 % for more than 10 minutes. Data source queries are not counted.`,
        })),
        resolvesAt: 26,
        quiet: [requests("grafana:3000", justFewEnough)],
    },
    GrafanaRequestsSlow: {
        series: durations("0+1000x5 5948+948x19 24960+1000x34", "0+1000x60"),
        firesAt: 19,
        firing: [
            {
                labels: warning,
                summary: "Grafana grafana:3000 is slow",
                description:
                    "The P95 latency of requests to grafana:3000 is 2.6 s, above 2.5 seconds for more than 10 minutes. Data source queries are not counted.",
            },
        ],
        resolvesAt: 26,
        quiet: [durations("0+95x40", "0+100x40")],
    },
    GrafanaDatasourceErrors: {
        series: { ...queries("prometheus", moreFailures), ...queries("loki", fewerSuccesses) },
        firesAt: 19,
        firing: ["prometheus", "loki"].map((plugin_id) => ({
            labels: { ...warning, plugin_id },
            summary: `Grafana grafana:3000 fails to query ${plugin_id}`,
            description: `11 % of the queries to data sources of type ${plugin_id} fail, above 10 % for more than 10 minutes: panels show errors instead of graphs.`,
        })),
        resolvesAt: 26,
        quiet: [queries("prometheus", justFewEnough)],
    },
    GrafanaAlertingFailing: {
        series: {
            [`grafana_alerting_rule_evaluation_failures_total{${at},org="1"}`]: "0x5 1+1x14 15x20",
        },
        firesAt: 16,
        firing: [
            {
                labels: { ...critical, org: "1" },
                summary: "Alert rule evaluations of Grafana grafana:3000 fail",
                description:
                    "5 rule evaluations of the organisation 1 failed in 5 minutes, and this has lasted for more than 10 minutes: alerts that Grafana evaluates may not fire.",
            },
        ],
        resolvesAt: 24,
        quiet: [{ [`grafana_alerting_rule_evaluation_failures_total{${at},org="1"}`]: "3x30" }],
    },
    GrafanaAlertingBehind: {
        series: { [`grafana_alerting_scheduler_behind_seconds{${at}}`]: "0x4 61x10 0x10" },
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "Alert rule evaluations of Grafana grafana:3000 are late",
                description:
                    "Evaluations are 61 s late, above 1 minute for more than 5 minutes: alerts that Grafana evaluates fire late by as much.",
            },
        ],
        resolvesAt: 16,
        quiet: [{ [`grafana_alerting_scheduler_behind_seconds{${at}}`]: "60x20" }],
    },
    GrafanaNotificationsFailing: {
        series: {
            [`grafana_alerting_notifications_failed_total{${at},integration="slack",org="1"}`]: "0x5 1x20",
        },
        firesAt: 11,
        firing: [
            {
                labels: { ...critical, integration: "slack" },
                summary: "Grafana fails to send notifications through slack",
                description:
                    "1 notifications of Grafana grafana:3000 through slack failed in 10 minutes: the address, the credentials or the network path of a contact point is wrong.",
            },
        ],
        resolvesAt: 15,
        quiet: [
            { [`grafana_alerting_notifications_failed_total{${at},integration="slack",org="1"}`]: "3x20" },
        ],
    },
};
