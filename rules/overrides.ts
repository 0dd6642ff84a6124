import type { Duration, Labels } from "../components/schema/types";
import type { Severity } from "./types";

/** A number in an alert's own unit, or text with the unit: `"90 %"`, `"2 GiB"`, `"26h"`. */
export type ThresholdValue = number | string;

/** How an alert of the project is tuned; omitted fields keep their default. */
export interface AlertOverride {
    /** A number in the alert's own unit, or text with the unit: `"90 %"`, `"2 GiB"`, `"26h"`. */
    threshold?: ThresholdValue;
    /** How long the expression must hold, as a Prometheus duration; `0s` fires immediately. */
    for?: Duration;
    severity?: Severity;
    /** Whether the alert is disabled; `false` enables an opt-in alert. */
    disabled?: boolean;
    /** Labels in addition to `severity`, such as the team that is notified. */
    labels?: Labels;
}
