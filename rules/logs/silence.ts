import type { AlertDefinition } from "../pack";
import { everyLine, linesOf, program } from "./selectors";

const lines = (time: string) => linesOf(everyLine, time);

/** Programs that are there, and are not heard of any more. */
export const silenceAlerts = {
    LogsMissing: {
        // Loki does not know which containers run. What wrote steadily, in three moments a quarter of an hour apart, goes
        // on writing while it runs; an hour after the last line the alert ends, so that a container which was stopped
        // is not missed for ever. Where ContainerGone tells that it was, Alertmanager holds this one back. While no line
        // of the host arrives, it is the collector that is silent.
        expr: [
            lines("5m offset 55m"),
            `and ${lines("5m offset 70m")}`,
            `and ${lines("5m offset 85m")}`,
            `unless ${lines("10m")}`,
            `and on (host) sum by (host) (count_over_time({${everyLine}}[10m]))`,
        ].join("\n"),
        for: "5m",
        severity: "warning",
        summary: `${program} on {{ $labels.host }} no longer writes logs`,
        description: `${program} logged steadily until less than an hour ago, and nothing in the last 10 minutes; this has lasted for more than $for, while other lines of {{ $labels.host }} arrive. It hangs, its output goes elsewhere, or its logs are not collected. If it was stopped, this alert resolves one hour after its last line.`,
        dashboard: "logs",
    },
} as const satisfies Record<string, AlertDefinition>;
