import { jobName } from "../prometheus/rules";
import { fieldCheck } from "../schema/fieldCheck";
import type { ApplicationMetric, ApplicationSpec } from "../spec/applications";
import { type Checker, isObject } from "../spec/checker";
import { baseName, metricLabel, metricName } from "./metricRules";
import { validateHttpMetrics } from "./validateHttpMetrics";

const checkApplication = fieldCheck("ApplicationSpec", {
    BaseName: [metricName, baseName],
    JobName: jobName,
    MetricLabel: metricLabel,
    MetricName: metricName,
});

/** Checks the applications of a spec; `jobs` are the names of the stack's scrape jobs. */
export function validateApplications(
    checker: Checker,
    field: string,
    applications: readonly ApplicationSpec[] | undefined,
    jobs: readonly string[] | undefined,
): void {
    checker.each(field, applications, (c, application) => {
        if (checkApplication(c, application)) {
            if (jobs !== undefined) {
                checkJob(c, application, jobs);
            }
            checkBaseNames(c.at("metrics"), application.metrics);
            validateHttpMetrics(c.at("http"), application.http);
        }
    });
    checker.unique(field, applications, "name");
}

/** Without a job there are no series, and no alert of the application could ever fire. */
function checkJob(c: Checker, { name, job }: ApplicationSpec, jobs: readonly string[]): void {
    if (!jobs.includes(job ?? name)) {
        c.report(
            job === undefined ? "name" : "job",
            `must be the name of a scrape job${job === undefined ? ", or job must name one" : ""} (there are: ${jobs.join(", ") || "none"})`,
            job ?? name,
        );
    }
}

function checkBaseNames(c: Checker, metrics: Readonly<Record<string, ApplicationMetric>> | undefined): void {
    for (const [name, metric] of Object.entries(isObject(metrics) ? metrics : {})) {
        if (isObject(metric) && (metric.type === "histogram" || metric.type === "summary")) {
            c.optional(name, name, baseName);
        }
    }
}
