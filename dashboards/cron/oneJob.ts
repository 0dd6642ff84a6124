import type { CronJobSpec } from "../../rules/cron";
import type { Section } from "../layout";
import { above, at, type Panel, statPanel, timeSeriesPanel } from "../panels";
import { ageOf, metricOf, outcomes, overdue } from "./expressions";

const host = "{{instance}}";

/** A single job. */
export function oneJob(job: CronJobSpec): Section {
    return {
        title: job.name,
        lines: [
            {
                height: 5,
                panels: [
                    [6, lastSuccess(job)],
                    [4, lastRun(job)],
                    [6, lastFailure(job)],
                    [4, duration(job)],
                    [4, running(job)],
                ],
            },
            {
                height: 7,
                panels: [
                    [12, age(job)],
                    [12, durations(job)],
                ],
            },
        ],
    };
}

function lastSuccess(job: CronJobSpec): Panel {
    return statPanel({
        title: "Last success",
        description: "Time since the last successful run.",
        unit: "s",
        decimals: 1,
        queries: [{ expr: ageOf(job, "last_success_timestamp"), legend: host }],
        steps: above(["orange", at(overdue(job), { times: 0.95 })], ["red", at(overdue(job))]),
        empty: "Never",
        alerts: [overdue(job), "CronJobMissing"],
    });
}

function lastRun(job: CronJobSpec): Panel {
    return statPanel({
        title: "Last run",
        description: "Result of the last run.",
        unit: "short",
        queries: [{ expr: metricOf(job, "last_run_status"), legend: host }],
        meanings: outcomes,
        filled: true,
        empty: "No run yet",
        alerts: ["CronJobFailed"],
    });
}

function lastFailure(job: CronJobSpec): Panel {
    return statPanel({
        title: "Last failure",
        description: "Time since the last failed run.",
        unit: "s",
        decimals: 1,
        queries: [{ expr: ageOf(job, "last_failure_timestamp"), legend: host }],
        plain: true,
        empty: "Never",
    });
}

function duration(job: CronJobSpec): Panel {
    return statPanel({
        title: "Last duration",
        description: "Duration of the last run.",
        unit: "s",
        queries: [{ expr: metricOf(job, "last_run_duration_seconds"), legend: host }],
        plain: true,
        empty: "Unknown",
    });
}

function running(job: CronJobSpec): Panel {
    return statPanel({
        title: "Current state",
        description: "Whether a run is in progress.",
        unit: "short",
        queries: [{ expr: metricOf(job, "running"), legend: host }],
        meanings: [
            { value: 0, text: "idle", color: "text" },
            { value: 1, text: "running", color: "blue" },
        ],
        empty: "Unknown",
        alerts: ["CronJobStuck"],
    });
}

function age(job: CronJobSpec): Panel {
    return timeSeriesPanel({
        title: "Time since last success",
        description: "Falls to 0 with each success.",
        unit: "s",
        queries: [{ expr: ageOf(job, "last_success_timestamp"), legend: host }],
        steps: above(["red", at(overdue(job))]),
        limits: true,
        empty: "No run has succeeded yet",
        alerts: [overdue(job)],
    });
}

function durations(job: CronJobSpec): Panel {
    return timeSeriesPanel({
        title: "Run duration",
        description:
            "Duration of the last run at each time. A slow rise means that the job processes more and more data.",
        unit: "s",
        queries: [{ expr: metricOf(job, "last_run_duration_seconds"), legend: host }],
        empty: "Unknown",
    });
}
