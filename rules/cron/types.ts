/**
 * A cron job that writes metrics for the textfile collector of the node exporter.
 *
 * `examples/cron/vigie-cron.sh` writes them for any command.
 */
export interface CronJobSpec {
    /** Name in alerts, unique: letters, digits, '_', '.' and '-'. */
    name: string;
    /** What its metrics begin with, `cryptobot_cron`; by default the name, with '_' for what a metric cannot have. */
    metricPrefix?: string;
    /** How old the last success may be; 26 by default, for a job that runs daily. */
    maxAgeHours?: number;
    /** How long after a failed run the alert fires, in minutes; 5 by default. */
    failedForMinutes?: number;
    /** How long a run may take; 6 by default. */
    maxRunHours?: number;
}

/** What a job's metrics begin with. */
export function metricPrefixOf({ name, metricPrefix }: CronJobSpec): string {
    return metricPrefix ?? name.replace(/[^a-zA-Z0-9_]/g, "_").replace(/^(?=\d)/, "_");
}
