import type { DashboardContext } from "../types";
import { type AlertRef, deployedAlert } from "./alertRef";

/** Where the threshold of an alert lies on the axis of a panel. */
export interface AlertLevel {
    alert: AlertRef;
    /** Whether the alert compares what is left of a whole, and the panel shows what is used; false by default. */
    ofWhatIsLeft?: boolean;
    /** So many times the threshold; 1 by default. */
    times?: number;
}

/** A value in the panel's own unit: a number, or the threshold of an alert. */
export type Level = number | AlertLevel;

/** The threshold of an alert, in whatever unit a panel has. */
export function at(alert: AlertRef, how: Omit<AlertLevel, "alert"> = {}): AlertLevel {
    return { alert, ...how };
}

/** How much of an alert's unit one of the panel's unit is; the same where it is not here. */
const perUnit: Readonly<Record<string, number>> = { percentunit: 100, "suffix: d": 86_400 };

/** A level as a number in the unit of a panel; nothing where the stack does not deploy the alert. */
export function levelIn(unit: string, level: Level, context: DashboardContext): number | undefined {
    if (typeof level === "number") {
        return level;
    }
    const { alert, ofWhatIsLeft = false, times = 1 } = level;
    const threshold = deployedAlert(alert, context)?.threshold;
    if (threshold === undefined) {
        return undefined;
    }
    const value = (times * (ofWhatIsLeft ? 100 - threshold.value : threshold.value)) / (perUnit[unit] ?? 1);
    // Without the noise of binary fractions.
    return Number(value.toPrecision(12));
}
