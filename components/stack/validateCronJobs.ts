import { type CronJobSpec, metricPrefixOf } from "../../rules/cron";
import type { Checker } from "../spec/checker";
import type { Rule } from "../spec/rule";
import { fieldCheck } from "../schema/fieldCheck";
import type { MonitoringSpec } from "../monitoringSpec";
import { metricName } from "./metricRules";
import { exportersOf } from "../exporters/part";

const cronName: Rule<string> = {
    text: "must have only letters, digits, '_', '.' and '-', beginning with a letter or a digit, at most 60",
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/.test(value),
};

const checkCronJob = fieldCheck("CronJobSpec", { CronJobName: cronName, MetricName: metricName });

/** Checks the cron jobs of a spec; `stack` is the whole, where its exporters and scrape jobs are right. */
export function validateCronJobs(
    checker: Checker,
    field: string,
    jobs: readonly CronJobSpec[] | undefined,
    stack: MonitoringSpec | undefined,
): void {
    const groups = new Set<string>();
    const prefixes = new Set<string>();
    checker.each(field, jobs, (c, job) => {
        if (checkCronJob(c, job) && cronName.holds(job.name)) {
            checkOnce(c, "name", job.name.toLowerCase().replace(/[^a-z0-9]+/g, "-"), groups);
            checkOnce(
                c,
                job.metricPrefix === undefined ? "name" : "metricPrefix",
                metricPrefixOf(job),
                prefixes,
            );
        }
    });
    if (Array.isArray(jobs) && jobs.length > 0 && stack !== undefined && !canArrive(stack)) {
        checker.report(field, "must come with an exporter of kind node that has a textfileDirectory", jobs);
    }
}

/** Two jobs would have the same rule group, or write the same metrics. */
function checkOnce(c: Checker, field: string, key: string, seen: Set<string>): void {
    if (seen.has(key)) {
        c.report(field, "must differ from that of the other cron jobs in letters and digits", key);
    }
    seen.add(key);
}

/** The stack's own node exporter reads the files, or one elsewhere does that a scrape job of the spec may be about. */
function canArrive(stack: MonitoringSpec): boolean {
    const readsFiles = exportersOf(stack).some(
        (exporter) => exporter.kind === "node" && exporter.textfileDirectory !== undefined,
    );
    return readsFiles || (stack.prometheus?.jobs ?? []).length > 0;
}
