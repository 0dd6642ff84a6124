import { definePack } from "./pack";

/**
 * Holds back what is only worth knowing.
 *
 * The alert fires for each job and instance that has information and nothing worse. Alertmanager inhibits information
 * while it does, and lets it through beside a warning or a critical alert, where it helps to understand them.
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
