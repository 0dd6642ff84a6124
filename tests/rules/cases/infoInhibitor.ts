import type { infoInhibitorPack } from "../../../rules/infoInhibitor";
import type { AlertCase } from "../support/alertCase";

const labels = { job: "prometheus", instance: "localhost:9090" };

const alerts = (name: string, severity: string, state = "firing", instance = "localhost:9090") =>
    `ALERTS{alertname="${name}",alertstate="${state}",severity="${severity}",job="prometheus",instance="${instance}"}`;

export const infoInhibitorCases: Record<keyof typeof infoInhibitorPack.alerts, AlertCase> = {
    InfoInhibitor: {
        series: {
            [alerts("PrometheusRestarted", "info")]: "_ _ 1x10 stale",
            // Worse, but pending only, or of another instance.
            [alerts("PrometheusRuleFailures", "critical", "pending")]: "1x20",
            [alerts("TargetDown", "critical", "firing", "localhost:9091")]: "1x20",
        },
        firesAt: 2,
        firing: [
            {
                labels: { ...labels, severity: "info" },
                summary: "Info alerts of prometheus at localhost:9090 are inhibited",
                description:
                    "Only alerts of severity info fire for localhost:9090 (job prometheus). While this alert fires, Alertmanager inhibits them.",
            },
        ],
        resolvesAt: 13,
        quiet: [
            {
                [alerts("PrometheusRestarted", "info")]: "1x20",
                [alerts("PrometheusHighCardinality", "warning")]: "1x20",
            },
            {
                [alerts("PrometheusRestarted", "info")]: "1x20",
                [alerts("PrometheusRuleFailures", "critical")]: "1x20",
            },
            { [alerts("PrometheusRestarted", "info", "pending")]: "1x20" },
            { [alerts("Watchdog", "info")]: "1x20" },
            { [alerts("Reminder", "none")]: "1x20" },
        ],
    },
};
