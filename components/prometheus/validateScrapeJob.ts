import type { Checker, Rule } from "../spec/checker";
import { checkMap, someText, someTexts } from "../spec/checkMap";
import { boolean, oneOf, positiveInteger } from "../spec/rules";
import type { ScrapeJob } from "../spec/scrapeJob";
import { ownJobName } from "./defaults";
import { jobName, scrapeInterval, urlPath } from "./rules";
import { validateDiscovery } from "./validateDiscovery";
import { validateBasicAuth, validateOneLogin, validateTls } from "./validateHttpClient";
import { validateLimits } from "./validateLimits";
import { validateRelabel } from "./validateRelabel";

const jobKeys: readonly (keyof ScrapeJob)[] = [
    "name",
    "static",
    "file",
    "dns",
    "docker",
    "ec2",
    "scrapeIntervalSeconds",
    "scrapeTimeoutSeconds",
    "metricsPath",
    "scheme",
    "params",
    "honorLabels",
    "honorTimestamps",
    "basicAuth",
    "bearerToken",
    "tls",
    "relabel",
    "metricRelabel",
    "limits",
];

/** What jobs are checked against. */
export interface JobContext {
    /** How often a job scrapes that does not say. */
    intervalSeconds: number;
    /** Names that other jobs have. */
    otherJobs: readonly string[];
}

/** Checks jobs that may be left out. */
export function validateScrapeJobs(
    checker: Checker,
    field: string,
    jobs: readonly ScrapeJob[] | undefined,
    { intervalSeconds, otherJobs }: JobContext,
): void {
    const free: Rule<string> = {
        text: "must not be the name of another job of the stack",
        holds: (name) => name !== ownJobName && !otherJobs.includes(name),
    };
    checker.each(field, jobs, (c, job) => {
        validateScrapeJob(c, job, intervalSeconds, free);
    });
    checker.unique(field, jobs, "name");
}

function validateScrapeJob(
    c: Checker,
    job: ScrapeJob,
    defaultIntervalSeconds: number,
    free: Rule<string>,
): void {
    if (!c.object(job, jobKeys)) {
        return;
    }
    c.required("name", job.name, jobName, free);
    validateDiscovery(c, job);
    c.optional("scrapeIntervalSeconds", job.scrapeIntervalSeconds, scrapeInterval);
    c.optional(
        "scrapeTimeoutSeconds",
        job.scrapeTimeoutSeconds,
        positiveInteger,
        notAbove(job.scrapeIntervalSeconds ?? defaultIntervalSeconds),
    );
    c.optional("metricsPath", job.metricsPath, urlPath);
    c.optional("scheme", job.scheme, oneOf("http", "https"));
    checkMap(c, "params", job.params, { key: someText, value: someTexts });
    c.optional("honorLabels", job.honorLabels, boolean);
    c.optional("honorTimestamps", job.honorTimestamps, boolean);
    validateBasicAuth(c, job.basicAuth);
    c.secret("bearerToken", job.bearerToken);
    validateOneLogin(c, { basicAuth: job.basicAuth, bearerToken: job.bearerToken });
    validateTls(c, job.tls, { field: "scheme", https: job.scheme === "https" });
    validateRelabel(c, "relabel", job.relabel);
    validateRelabel(c, "metricRelabel", job.metricRelabel);
    validateLimits(c, job.limits);
}

/** A scrape must be over before the next one begins. */
export function notAbove(intervalSeconds: number): Rule<number> {
    return {
        text: `must not be above the scrape interval of ${intervalSeconds} seconds`,
        holds: (timeout) => !(timeout > intervalSeconds),
    };
}
