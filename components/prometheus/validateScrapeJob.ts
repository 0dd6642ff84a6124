import type { Checker } from "../spec/checker";
import type { Rule } from "../spec/rule";
import type { ScrapeJob } from "../spec/scrapeJob";
import { ownJobName } from "./defaults";
import { checkJobFields } from "./fieldRules";
import { validateDiscovery } from "./validateDiscovery";
import { validateOneLogin, validateTls } from "./validateHttpClient";
import { validateRelabel } from "./validateRelabel";

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
    context: JobContext,
): void {
    checker.each(field, jobs, checkJobFields);
    checker.unique(field, jobs, "name");
    validateBetweenJobs(checker, field, jobs, context);
}

/** Checks what is between the fields of jobs, and between jobs. */
export function validateBetweenJobs(
    checker: Checker,
    field: string,
    jobs: readonly ScrapeJob[] | undefined,
    { intervalSeconds, otherJobs }: JobContext,
): void {
    const free: Rule<string> = {
        text: "must not be the name of another job of the stack",
        holds: (name) => name !== ownJobName && !otherJobs.includes(name),
    };
    checker.eachObject(field, jobs, (c, job) => {
        c.optional("name", job.name, free);
        validateScrapeJob(c, job, intervalSeconds);
    });
}

function validateScrapeJob(c: Checker, job: ScrapeJob, defaultIntervalSeconds: number): void {
    validateDiscovery(c, job);
    c.optional(
        "scrapeTimeoutSeconds",
        job.scrapeTimeoutSeconds,
        notAbove(job.scrapeIntervalSeconds ?? defaultIntervalSeconds),
    );
    validateOneLogin(c, { basicAuth: job.basicAuth, bearerToken: job.bearerToken });
    validateTls(c, job.tls, { field: "scheme", https: job.scheme === "https" });
    validateRelabel(c, "relabel", job.relabel);
    validateRelabel(c, "metricRelabel", job.metricRelabel);
}

/** A scrape must be over before the next one begins. */
export function notAbove(intervalSeconds: number): Rule<number> {
    return {
        text: `must not be above the scrape interval of ${intervalSeconds} seconds`,
        holds: (timeout) => !(timeout > intervalSeconds),
    };
}
