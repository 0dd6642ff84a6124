import type { RecordingRule, Severity } from "./types";
import type { Threshold } from "./threshold";

/**
 * A dashboard that alerts link to, by its uid: `overview`, `monitoring`, the kind of an exporter, the key of a part.
 *
 * Not a union of all, which would have to list every part; a test checks that the dashboards exist.
 */
export type DashboardUid = string;

/** A metric that is 1 while what an exporter monitors responds, and the text for 0. */
export interface UpMetric {
    metric: string;
    down: string;
}

/**
 * An alert before it is tuned.
 *
 * In `expr`, `$threshold` stands for the threshold's number. In summary and description `$threshold` is the threshold
 * with its unit ("80 %"), and `$for` is how long the expression has held, in words ("5 minutes").
 */
export interface AlertDefinition {
    /** PromQL, or LogQL in a pack about logs; the alert is pending for every series that it returns. */
    expr: string;
    /** What the value is compared with; left out where the alert is about a state, not a quantity. */
    threshold?: Threshold;
    /** How long the expression must hold, as a Prometheus duration; it fires immediately by default. */
    for?: string;
    /** How long the alert keeps firing after the expression stopped holding; not at all by default. */
    keepFiringFor?: string;
    severity: Severity;
    /** A line that says what is wrong, with the instance. */
    summary: string;
    /** What a person needs to know to act, with value and unit. */
    description: string;
    /** The dashboard that shows what the alert is about. */
    dashboard: DashboardUid;
    /** Labels in addition to `severity`. */
    labels?: Record<string, string>;
    /** Why the alert is opt-in, enabled by `disabled: false`; deployed for everybody by default. */
    optIn?: string;
}

/** Rules about one subject: they are deployed together, and become one group. */
export interface Pack<Alerts extends string = string> {
    /** Also the name of the group and its file; lower-case letters, digits and '-'. */
    name: string;
    /** Recording rules that alerts and dashboards share; evaluated before the alerts. */
    records?: readonly RecordingRule[];
    alerts: Readonly<Record<Alerts, AlertDefinition>>;
    /** Left out where no metric tells. */
    up?: UpMetric;
}

/** A pack of which the compiler knows the alerts' names, and which of them have a threshold. */
export interface DefinedPack<Alerts extends Record<string, AlertDefinition>> extends Pack<
    keyof Alerts & string
> {
    alerts: {
        readonly [Name in keyof Alerts & string]: Alerts[Name] extends { threshold: Threshold }
            ? AlertDefinition & { threshold: Threshold }
            : AlertDefinition;
    };
}

/** What an alert must not have: a misspelt key would be ignored otherwise. */
type Unknown<Alerts> = {
    [Name in keyof Alerts]: Record<Exclude<keyof Alerts[Name], keyof AlertDefinition>, never>;
};

/** A pack as it is written. */
export function definePack<const Alerts extends Record<string, AlertDefinition>>(
    pack: Omit<Pack, "alerts"> & { alerts: Alerts & Unknown<Alerts> },
): DefinedPack<Alerts> {
    return pack as unknown as DefinedPack<Alerts>;
}
