import type { AlertDefinition } from "../pack";
import { bytesPerSecond, program } from "./selectors";

/** Programs that log more than the limits of Loki allow for. */
export const volumeAlerts = {
    LogVolumeHigh: {
        // A fifth of the default limit of Loki per stream.
        expr: `${bytesPerSecond("5m")} > $threshold`,
        threshold: { value: 1_048_576, unit: "bytes" },
        for: "10m",
        severity: "warning",
        summary: `${program} on {{ $labels.host }} writes too many logs`,
        description: `${program} writes {{ $value | humanize1024 }}B of logs per second, above $threshold for more than $for. Near its limits Loki discards lines, and the disk fills.`,
        dashboard: "logs",
    },
} as const satisfies Record<string, AlertDefinition>;
