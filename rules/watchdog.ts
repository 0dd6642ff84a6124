import { definePack } from "./pack";

/** The alert that always fires: where it stops arriving, nothing else would arrive either. */
export const watchdogPack = definePack({
    name: "watchdog",
    alerts: {
        Watchdog: {
            expr: "vector(1)",
            severity: "info",
            summary: "Alerts are on their way",
            description:
                "This alert always fires. A heartbeat service that no longer hears of it raises the alarm: Prometheus, Alertmanager or the way out of the host has failed.",
            dashboard: "overview",
        },
    },
});
