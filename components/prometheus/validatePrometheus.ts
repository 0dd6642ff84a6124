import type { Checker } from "../spec/checker";
import type { PrometheusSpec } from "../spec/prometheus";
import { intervalOf } from "./defaults";
import { checkPrometheusFields } from "./fieldRules";
import { validateRemoteWrite } from "./validateRemoteWrite";
import { notAbove, validateBetweenJobs } from "./validateScrapeJob";

/**
 * Checks a whole Prometheus spec; the checker's base is where it stands.
 *
 * `otherJobs` are the names of jobs that come from elsewhere, such as those of exporters.
 */
export function validatePrometheus(
    c: Checker,
    spec: PrometheusSpec,
    otherJobs: readonly string[] = [],
): void {
    if (!checkPrometheusFields(c, spec)) {
        return;
    }
    const intervalSeconds = intervalOf(spec);
    c.optional("scrapeTimeoutSeconds", spec.scrapeTimeoutSeconds, notAbove(intervalSeconds));
    validateBetweenJobs(c, "jobs", spec.jobs, { intervalSeconds, otherJobs });
    c.eachObject("remoteWrite", spec.remoteWrite, validateRemoteWrite);
}
