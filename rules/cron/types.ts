import type { PositiveInteger, PositiveNumber } from "../../components/schema/types";

/** Letters, digits, `_`, `.` and `-`, beginning with a letter or a digit, at most 60. */
export type CronJobName = string;

/** A metric's name, or its beginning: letters, digits and `_`, beginning with no digit. */
export type MetricName = string;

/**
 * A cron job that writes metrics for the textfile collector of the node exporter.
 *
 * `examples/cron/vigie-cron.sh` writes them for any command.
 */
export interface CronJobSpec {
    /** Name in alerts, unique: letters, digits, '_', '.' and '-'. */
    name: CronJobName;
    /** What its metrics begin with, `cryptobot_cron`; by default the name, with '_' for what a metric cannot have. */
    metricPrefix?: MetricName;
    /** How old the last success may be; 26 by default, for a job that runs daily. */
    maxAgeHours?: PositiveNumber;
    /** How long after a failed run the alert fires, in minutes; 5 by default. */
    failedForMinutes?: PositiveInteger;
    /** How long a run may take; 6 by default. */
    maxRunHours?: PositiveNumber;
}

/** What a job's metrics begin with. */
export function metricPrefixOf({ name, metricPrefix }: CronJobSpec): string {
    return metricPrefix ?? name.replace(/[^a-zA-Z0-9_]/g, "_").replace(/^(?=\d)/, "_");
}
