import { type CronJobSpec, cronPack, metricPrefixOf } from "../../rules/cron";
import { tuneAlert } from "../../rules/tuneAlert";
import type { AlertRef } from "../panels";
import type { DashboardContext } from "../types";
import { chosen } from "../variables";

/** Results of a run. */
export const outcomes = [
    { value: 0, text: "KO", color: "red" },
    { value: 1, text: "OK", color: "green" },
] as const;

/** A metric of a job on the selected hosts. */
export function metricOf(job: CronJobSpec, ending: string): string {
    return chosen(`${metricPrefixOf(job)}_${ending}`);
}

/** Seconds since a timestamp; no value if it is 0. */
export function ageOf(job: CronJobSpec, ending: string): string {
    return `time() - (${metricOf(job, ending)} > 0)`;
}

/** A value of every job, under the label `cron`. */
export function ofAll(jobs: readonly CronJobSpec[], value: (job: CronJobSpec) => string): string {
    return jobs.map((job) => `label_replace(${value(job)}, "cron", "${job.name}", "", "")`).join(" or ");
}

/** The alert about the age of a job's last success. */
export function overdue(job: CronJobSpec): AlertRef {
    return { name: "CronJobOverdue", in: cronPack(job) };
}

/** How old the last success of a job may be, whether or not its alert is deployed. */
export function allowedSeconds(job: CronJobSpec, { overrides = {} }: DashboardContext): number {
    const { CronJobOverdue } = cronPack(job).alerts;
    return tuneAlert(CronJobOverdue, overrides.CronJobOverdue).threshold?.value ?? 0;
}
