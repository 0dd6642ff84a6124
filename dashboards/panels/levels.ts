import type { DashboardContext } from "../types";
import { type AlertRef, deployedAlert } from "./alertRef";

/** Where the threshold of an alert lies on the axis of a panel. */
export interface AlertLevel {
    alert: AlertRef;
    /** Whether the alert compares the free share, and the panel shows the used one; false by default. */
    ofWhatIsLeft?: boolean;
    /** Factor on the threshold; 1 by default. */
    times?: number;
}

/** A value in the panel's own unit: a number, or the threshold of an alert. */
export type Level = number | AlertLevel;

/** The threshold of an alert, in whatever unit a panel has. */
export function at(alert: AlertRef, how: Omit<AlertLevel, "alert"> = {}): AlertLevel {
    return { alert, ...how };
}

/** Size of a panel's unit in the unit of the alert; 1 for other units. */
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
    // Without floating-point noise.
    return Number(value.toPrecision(12));
}
