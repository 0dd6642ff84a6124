import type { evaluationAlerts } from "../../../../rules/prometheus/evaluation";
import type { AlertCase } from "../../support/alertCase";
import { at, critical, info, warning } from "./instance";

const rule_group = "/etc/prometheus/rules/host.yml;host";
const group = `${at},rule_group="${rule_group}"`;

export const evaluationCases: Record<keyof typeof evaluationAlerts, AlertCase> = {
    PrometheusConfigReloadFailed: {
        series: { [`prometheus_config_last_reload_successful{${at}}`]: "1x4 0x10 1x10" },
        firesAt: 10,
        firing: [
            {
                labels: critical,
                summary: "Prometheus localhost:9090 rejected its configuration",
                description:
                    "The last reload failed more than 5 minutes ago. Prometheus keeps running with the previous configuration, and a restart would fail.",
            },
        ],
        resolvesAt: 16,
        quiet: [{ [`prometheus_config_last_reload_successful{${at}}`]: "1x20" }],
    },
    PrometheusRestarted: {
        series: {
            [`process_start_time_seconds{${at}}`]: "-900x1 5x40",
            [`prometheus_build_info{${at},version="3.15.0"}`]: "1x40",
            'process_start_time_seconds{job="alertmanager",instance="alertmanager:9093"}': "0x40",
        },
        firesAt: 3,
        firing: [
            {
                labels: info,
                summary: "Prometheus localhost:9090 has restarted",
                description:
                    "Prometheus started 175 seconds ago, less than 15 minutes. Rates over longer ranges are incomplete, and pending alerts start again from zero.",
            },
        ],
        resolvesAt: 16,
        quiet: [
            {
                [`process_start_time_seconds{${at}}`]: "-900+60x40",
                [`prometheus_build_info{${at},version="3.15.0"}`]: "1x40",
            },
        ],
    },
    PrometheusRuleFailures: {
        series: { [`prometheus_rule_evaluation_failures_total{${group}}`]: "0x5 1+1x9 10x20" },
        firesAt: 11,
        firing: [
            {
                labels: { ...critical, rule_group },
                summary: `Rule evaluations of ${rule_group} fail`,
                description: `5 evaluations of ${rule_group} failed in 5 minutes: alerts of this group may not fire.`,
            },
        ],
        resolvesAt: 19,
        quiet: [{ [`prometheus_rule_evaluation_failures_total{${group}}`]: "3x30" }],
    },
    PrometheusRuleGroupSlow: {
        series: {
            [`prometheus_rule_group_last_duration_seconds{${group}}`]: "1x4 81x15 1x10",
            [`prometheus_rule_group_interval_seconds{${group}}`]: "100x40",
        },
        firesAt: 15,
        firing: [
            {
                labels: { ...warning, rule_group },
                summary: `Rule evaluation of ${rule_group} is slow`,
                description: `The last evaluation of ${rule_group} took 81 % of the interval, above 80 % for more than 10 minutes. At 100 % evaluations are skipped.`,
            },
        ],
        resolvesAt: 21,
        quiet: [
            {
                [`prometheus_rule_group_last_duration_seconds{${group}}`]: "80x30",
                [`prometheus_rule_group_interval_seconds{${group}}`]: "100x30",
            },
        ],
    },
    PrometheusRuleEvaluationsMissed: {
        series: { [`prometheus_rule_group_iterations_missed_total{${group}}`]: "0x5 1+1x14 15x20" },
        firesAt: 16,
        firing: [
            {
                labels: { ...warning, rule_group },
                summary: `Rule evaluations of ${rule_group} are skipped`,
                description: `5 evaluations of ${rule_group} were skipped in 5 minutes, and this has lasted for more than 10 minutes: alerts of this group fire late.`,
            },
        ],
        resolvesAt: 24,
        quiet: [{ [`prometheus_rule_group_iterations_missed_total{${group}}`]: "3x30" }],
    },
    PrometheusTemplateFailing: {
        series: { [`prometheus_template_text_expansion_failures_total{${at}}`]: "0x5 1x30" },
        firesAt: 11,
        firing: [
            {
                labels: warning,
                summary: "Prometheus localhost:9090 fails to expand alert templates",
                description:
                    "1 labels or annotations of alerts could not be expanded within 15 minutes: notifications contain an error message instead of their text.",
            },
        ],
        resolvesAt: 20,
        quiet: [{ [`prometheus_template_text_expansion_failures_total{${at}}`]: "3x30" }],
    },
    PrometheusQueriesSaturated: {
        series: {
            [`prometheus_engine_queries{${at}}`]: "0x5 16.2x15 0x20",
            [`prometheus_engine_queries_concurrent_max{${at}}`]: "20x50",
        },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: "Prometheus localhost:9090 is close to its limit of concurrent queries",
                description:
                    "81 % of the allowed concurrent queries were running on average over 5 minutes, above 80 % for more than 10 minutes. At 100 % dashboards and rules wait.",
            },
        ],
        resolvesAt: 22,
        quiet: [
            {
                [`prometheus_engine_queries{${at}}`]: "16x30",
                [`prometheus_engine_queries_concurrent_max{${at}}`]: "20x30",
            },
        ],
    },
};
