import { definePack } from "./pack";

/** The alert that always fires: if it stops arriving, no other alert would arrive either. */
export const watchdogPack = definePack({
    name: "watchdog",
    alerts: {
        Watchdog: {
            expr: "vector(1)",
            severity: "info",
            summary: "The alerting pipeline works",
            description:
                "This alert always fires. A heartbeat service that stops receiving it raises an alarm: Prometheus, Alertmanager or the network access of the host has failed.",
            dashboard: "overview",
        },
    },
});
