import type { AlertOverride } from "../../../rules/overrides";
import type { AlertCase } from "./alertCase";

/** Lines of one stream: `each` of them in every minute from `from` to `to`. */
export interface Written {
    labels: Readonly<Record<string, string>>;
    text: string;
    /** Minute, below 0 for what was before; its lines are written half a minute before it is evaluated. */
    from: number;
    /** One minute by default. */
    to?: number;
    /** Minutes between; 1 by default. */
    every?: number;
    /** Lines a minute; 1 by default. */
    each?: number;
}

/** The specification of an alert on lines: as that of an alert on series, with lines in their place. */
export interface LogCase extends Omit<AlertCase, "series" | "quiet"> {
    lines: readonly Written[];
    quiet: readonly (readonly Written[])[];
    /** The last minute that is evaluated. */
    lasts: number;
    /** How the alert is tuned, where its own threshold would take too many lines; not at all by default. */
    tuned?: AlertOverride;
}
