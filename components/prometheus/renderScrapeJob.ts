import type { ScrapeJob, ScrapeLimits } from "../spec/scrapeJob";
import { sortedOrNothing } from "../spec/sorted";
import { renderDiscovery } from "./renderDiscovery";
import { renderHttpClient } from "./renderHttpClient";
import { renderRelabel } from "./renderRelabel";
import { megabytes, seconds } from "./renderUnits";

/**
 * A job as Prometheus has it. What it leaves out is left out here too: Prometheus takes it from the global section,
 * and the timeout from the smaller of the global one and the job's interval.
 *
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config
 */
export function renderScrapeJob(job: ScrapeJob): object {
    return {
        job_name: job.name,
        honor_labels: job.honorLabels,
        honor_timestamps: job.honorTimestamps,
        params: sortedOrNothing(job.params),
        scrape_interval: seconds(job.scrapeIntervalSeconds),
        scrape_timeout: seconds(job.scrapeTimeoutSeconds),
        metrics_path: job.metricsPath,
        scheme: job.scheme,
        ...renderLimits(job.limits ?? {}),
        ...renderHttpClient(job),
        ...renderDiscovery(job),
        relabel_configs: renderRelabel(job.relabel),
        metric_relabel_configs: renderRelabel(job.metricRelabel),
    };
}

/** Limits of a job, or of every job that sets none itself. */
export function renderLimits(limits: ScrapeLimits): object {
    return {
        body_size_limit: megabytes(limits.bodyMegabytes),
        sample_limit: limits.samples,
        label_limit: limits.labels,
        label_name_length_limit: limits.labelNameLength,
        label_value_length_limit: limits.labelValueLength,
        target_limit: limits.targets,
    };
}
