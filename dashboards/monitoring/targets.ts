import type { Section } from "../layout";
import { stateTimelinePanel, tablePanel, timeSeriesPanel } from "../panels";

const jobs = stateTimelinePanel({
    title: "Scrape jobs",
    description: "Red while at least one target of the job could not be scraped.",
    unit: "short",
    queries: [{ expr: "min by (job) (up)", legend: "{{job}}" }],
    meanings: [
        { value: 0, text: "a target is down", color: "red" },
        { value: 1, text: "all targets are up", color: "green" },
    ],
});

const down = tablePanel({
    title: "Targets down",
    description:
        "Targets that cannot be scraped. The page Status > Target health of Prometheus shows the reason.",
    unit: "short",
    queries: [{ expr: "up == 0", legend: "{{job}} {{instance}}" }],
    columns: { job: "Job", instance: "Instance" },
    empty: "All targets are up",
});

const scrapeDuration = timeSeriesPanel({
    title: "Scrape duration",
    description:
        "Scrape duration of the slowest target of each job. A target that reaches the scrape timeout counts as down.",
    unit: "s",
    queries: [{ expr: "max by (job) (scrape_duration_seconds)", legend: "{{job}}" }],
});

const samplesScraped = timeSeriesPanel({
    title: "Samples per scrape",
    description:
        "Samples that all targets of a job return together. A rise without new targets means higher cardinality.",
    unit: "short",
    queries: [{ expr: "sum by (job) (scrape_samples_scraped)", legend: "{{job}}" }],
});

const refused = timeSeriesPanel({
    title: "Dropped scrapes per minute",
    description: "Scrapes that were dropped because they exceeded a limit. Their targets count as down.",
    unit: "short",
    axisTop: 1,
    queries: [
        {
            expr: "60 * sum(rate(prometheus_target_scrapes_exceeded_sample_limit_total[$__rate_interval]))",
            legend: "too many samples",
            color: "orange",
        },
        {
            expr: "60 * sum(rate(prometheus_target_scrapes_exceeded_body_size_limit_total[$__rate_interval]))",
            legend: "body too large",
            color: "red",
        },
    ],
});

/** Targets and scrapes. */
export const targets: Section = {
    title: "Targets",
    lines: [
        {
            height: 10,
            panels: [
                [14, jobs],
                [10, down],
            ],
        },
        {
            height: 8,
            panels: [
                [8, scrapeDuration],
                [8, samplesScraped],
                [8, refused],
            ],
        },
    ],
};
