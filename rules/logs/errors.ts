import type { AlertDefinition } from "../pack";
import { errorLevels, linesOf, program } from "./selectors";

const errors = (time: string) => linesOf(`level=~"${errorLevels}"`, time);

/** More errors than usual. */
export const errorAlerts = {
    LogErrorBurst: {
        // Some programs always log errors: there must be three times as many as in the same hour yesterday, of which
        // five minutes are a twelfth.
        expr: [
            `${errors("5m")} > $threshold`,
            `unless (${errors("5m")} <= 3 * ${errors("1h offset 1d")} / 12)`,
        ].join("\n"),
        threshold: { value: 50, unit: "count", of: "errors" },
        for: "2m",
        severity: "warning",
        summary: `${program} on {{ $labels.host }} logs many errors`,
        description: `${program} logged {{ $value | printf "%.0f" }} lines of level error or worse in 5 minutes, above $threshold for more than $for, and more than three times as many as at the same time yesterday.`,
        dashboard: "logs",
    },
} as const satisfies Record<string, AlertDefinition>;
