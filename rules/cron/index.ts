import { definePack } from "../pack";
import { type CronJobSpec, metricPrefixOf } from "./types";

export { cronMetrics } from "./metrics";
export { type CronJobSpec, metricPrefixOf } from "./types";

/** Whether a cron job runs, ends and succeeds; all alerts have its name as the label `cron`. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the names of the alerts are inferred
export function cronPack(job: CronJobSpec) {
    const { name, maxAgeHours = 26, failedForMinutes = 5, maxRunHours = 6 } = job;
    const prefix = metricPrefixOf(job);
    const common = { severity: "warning", labels: { cron: name }, dashboard: "cron" } as const;
    return definePack({
        name: `cron-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
        alerts: {
            CronJobFailed: {
                ...common,
                expr: `${prefix}_last_run_status == 0`,
                for: `${failedForMinutes}m`,
                summary: `The cron job ${name} failed`,
                description: `The last run of ${name} on {{ $labels.instance }} failed more than $for ago, and none has succeeded since.`,
            },
            CronJobOverdue: {
                ...common,
                expr: `time() - ${prefix}_last_success_timestamp > $threshold`,
                threshold: { value: maxAgeHours * 3600, unit: "seconds" },
                for: "5m",
                summary: `The cron job ${name} is overdue`,
                description: `${name} last succeeded on {{ $labels.instance }} {{ $value | humanizeDuration }} ago, above $threshold: it fails, takes too long, or is not started by cron.`,
            },
            CronJobMissing: {
                ...common,
                // A job in its first run has no status yet.
                expr: `absent(${prefix}_last_run_status) unless on () ${prefix}_running`,
                for: "15m",
                summary: `Metrics of the cron job ${name} are missing`,
                description: `The metrics ${prefix}_… have been missing for more than $for: ${name} has never run, its file is gone, or the node exporter cannot read it.`,
            },
            CronJobStuck: {
                ...common,
                expr: `time() - ${prefix}_last_start_timestamp > $threshold and ${prefix}_running == 1`,
                threshold: { value: maxRunHours * 3600, unit: "seconds" },
                for: "5m",
                summary: `The cron job ${name} is stuck`,
                description: `A run of ${name} on {{ $labels.instance }} started {{ $value | humanizeDuration }} ago and has not ended, above $threshold: it hangs, or was killed before it could report its end.`,
            },
        },
    });
}
