import type { AlertOverride } from "./overrides";
import type { AlertDefinition } from "./pack";
import { parseThreshold } from "./parseThreshold";
import type { Threshold } from "./threshold";

/** Overrides by the name of the alert; those of other packs are ignored. */
export type Overrides = Readonly<Record<string, AlertOverride | undefined>>;

/** Whether an alert is deployed where its pack is: `optIn` alerts only where they are enabled. */
export function isEnabled(alert: AlertDefinition, override: AlertOverride | undefined): boolean {
    return !(override?.disabled ?? alert.optIn !== undefined);
}

/** An alert with the threshold and the time of its override, which is taken as valid; all else stays. */
export function tuneAlert(alert: AlertDefinition, override: AlertOverride = {}): AlertDefinition {
    const threshold = tunedThreshold(alert.threshold, override.threshold);
    const time = override.for ?? alert.for;
    return { ...alert, ...(threshold && { threshold }), ...(time !== undefined && { for: time }) };
}

function tunedThreshold(
    threshold: Threshold | undefined,
    value: number | string | undefined,
): Threshold | undefined {
    if (threshold === undefined || value === undefined) {
        return threshold;
    }
    return { ...threshold, value: parseThreshold(value, threshold) ?? threshold.value };
}
