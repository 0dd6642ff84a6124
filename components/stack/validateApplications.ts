import { type Checker, isObject, type Rule } from "../spec/checker";
import { checkEntries } from "../spec/checkList";
import { someText } from "../spec/checkMap";
import type { ApplicationMetric, ApplicationSpec } from "../spec/applications";
import { labelName, oneOf, resourceName } from "../spec/rules";
import { jobName } from "../prometheus/rules";
import { metricName, baseName } from "./metricRules";
import { validateHttpMetrics } from "./validateHttpMetrics";

const options: readonly (keyof ApplicationSpec)[] = ["name", "job", "metrics", "http"];

const metricOptions: readonly (keyof ApplicationMetric)[] = ["type", "labels", "unit", "help"];

/** Labels that belong to a histogram's and a summary's own series, or that Prometheus adds. */
const ownLabel: Rule<string> = {
    text: "must not be job, instance, le or quantile, which come by themselves",
    holds: (value) => !["job", "instance", "le", "quantile"].includes(value),
};

/** Checks the applications of a spec; `jobs` are the names of the stack's scrape jobs. */
export function validateApplications(
    checker: Checker,
    field: string,
    applications: readonly ApplicationSpec[] | undefined,
    jobs: readonly string[] | undefined,
): void {
    checker.each(field, applications, (c, application) => {
        if (c.object(application, options)) {
            c.required("name", application.name, resourceName);
            c.optional("job", application.job, jobName);
            if (jobs !== undefined) {
                checkJob(c, application, jobs);
            }
            validateMetrics(c, application.metrics);
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

function validateMetrics(checker: Checker, metrics: ApplicationSpec["metrics"]): void {
    if (metrics === undefined) {
        return;
    }
    if (!isObject(metrics)) {
        checker.report("metrics", "must be an object, with the names of metrics as its keys", metrics);
        return;
    }
    for (const [name, metric] of Object.entries(metrics)) {
        const c = checker.at("metrics");
        c.optional(name, name, metricName);
        if (c.at(name).object(metric, metricOptions)) {
            validateMetric(c.at(name), name, metric);
        }
    }
}

function validateMetric(c: Checker, name: string, { type, labels, unit, help }: ApplicationMetric): void {
    c.required("type", type, oneOf("counter", "gauge", "histogram", "summary"));
    if (type === "histogram" || type === "summary") {
        c.optional("", name, baseName);
    }
    checkEntries(c, "labels", labels, labelName);
    for (const [index, label] of (Array.isArray(labels) ? labels : []).entries()) {
        c.at("labels").optional(index, label as string, ownLabel);
    }
    c.optional("unit", unit, someText);
    c.optional("help", help, someText);
}
