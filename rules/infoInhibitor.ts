import { definePack } from "./pack";

/**
 * Inhibits info alerts, like the InfoInhibitor of kube-prometheus.
 *
 * The alert fires for each job and instance with info alerts and nothing worse. Alertmanager inhibits info alerts while
 * it fires, and sends them together with a warning or critical alert, where they help to understand it.
 */
export const infoInhibitorPack = definePack({
    name: "info-inhibitor",
    alerts: {
        InfoInhibitor: {
            expr: [
                'group by (job, instance) (ALERTS{alertstate="firing",severity="info",alertname!~"Watchdog|InfoInhibitor.*"})',
                'unless on (job, instance) ALERTS{alertstate="firing",severity=~"critical|warning"}',
            ].join("\n"),
            severity: "info",
            summary: "Info alerts of {{ $labels.job }} at {{ $labels.instance }} are inhibited",
            description:
                "Only alerts of severity info fire for {{ $labels.instance }} (job {{ $labels.job }}). While this alert fires, Alertmanager inhibits them.",
            dashboard: "overview",
        },
    },
});
