import type { AlertDefinition } from "../pack";
import { everyLine, linesOf, program } from "./selectors";

const lines = (time: string) => linesOf(everyLine, time);

/** Programs that have stopped logging. */
export const silenceAlerts = {
    LogsMissing: {
        // Loki does not know which containers are running. A program that logged in three windows 15 minutes apart is
        // expected to go on logging. The alert resolves one hour after the last line, so that it does not fire forever
        // for a container that was stopped. While ContainerGone fires, Alertmanager inhibits it. If no line of the host
        // arrives, the collector is the problem.
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
