import type { watchdogPack } from "../../../rules/watchdog";
import type { AlertCase } from "../support/alertCase";

export const watchdogCases: Record<keyof typeof watchdogPack.alerts, AlertCase> = {
    Watchdog: {
        series: {},
        firesAt: 0,
        firing: [
            {
                labels: { severity: "info" },
                summary: "The alerting pipeline works",
                description:
                    "This alert always fires. A heartbeat service that stops receiving it raises an alarm: Prometheus, Alertmanager or the network access of the host has failed.",
            },
        ],
        quiet: [],
        equivalent: {
            "expr: 1 → 0 at 7": "The alert fires for a series, whatever its value.",
            "expr: 1 → 2 at 7": "The alert fires for a series, whatever its value.",
            "keepFiringFor: none → 60s": "It never stops.",
        },
    },
};
