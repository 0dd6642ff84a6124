import type { Severity } from "./types";

/** How an alert of the project is tuned; what is left out stays as it is. */
export interface AlertOverride {
    /** A number in the alert's own unit, or text with the unit: `"90 %"`, `"2 GiB"`, `"26h"`. */
    threshold?: number | string;
    /** How long the expression must hold, as a Prometheus duration; `0s` is at once. */
    for?: string;
    severity?: Severity;
    /** Whether the alert is left out; `false` asks for one that is not there by default. */
    disabled?: boolean;
    /** Labels beside `severity`, such as the team that is told. */
    labels?: Record<string, string>;
}
