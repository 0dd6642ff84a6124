import type { CronJobSpec } from "../../rules/cron";
import type { Section } from "../layout";
import { type Panel, statPanel, timeSeriesPanel } from "../panels";
import { allowedSeconds } from "./allJobs";
import { ageOf, metricOf, outcomes } from "./expressions";

const host = "{{instance}}";

/** A job by itself. */
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
    const allowed = allowedSeconds(job);
    return statPanel({
        title: "Last success",
        description: `How long ago a run last succeeded; red from ${allowed / 3600} hours on.`,
        unit: "s",
        decimals: 1,
        queries: [{ expr: ageOf(job, "last_success_timestamp"), legend: host }],
        steps: [
            [0, "green"],
            [0.95 * allowed, "orange"],
            [allowed, "red"],
        ],
        empty: "Never",
        alerts: ["CronJobOverdue", "CronJobMissing"],
    });
}

function lastRun(job: CronJobSpec): Panel {
    return statPanel({
        title: "Last run",
        description: "Whether the last run succeeded.",
        unit: "short",
        queries: [{ expr: metricOf(job, "last_run_status"), legend: host }],
        meanings: outcomes,
        filled: true,
        empty: "None yet",
        alerts: ["CronJobFailed"],
    });
}

function lastFailure(job: CronJobSpec): Panel {
    return statPanel({
        title: "Last failure",
        description: "How long ago a run last failed.",
        unit: "s",
        decimals: 1,
        queries: [{ expr: ageOf(job, "last_failure_timestamp"), legend: host }],
        plain: true,
        empty: "Never",
    });
}

function duration(job: CronJobSpec): Panel {
    return statPanel({
        title: "Duration",
        description: "How long the last run took.",
        unit: "s",
        queries: [{ expr: metricOf(job, "last_run_duration_seconds"), legend: host }],
        plain: true,
        empty: "Not known",
    });
}

function running(job: CronJobSpec): Panel {
    return statPanel({
        title: "Now",
        description: "Whether a run is under way.",
        unit: "short",
        queries: [{ expr: metricOf(job, "running"), legend: host }],
        meanings: [
            { value: 0, text: "waits", color: "text" },
            { value: 1, text: "runs", color: "blue" },
        ],
        empty: "Not known",
        alerts: ["CronJobStuck"],
    });
}

function age(job: CronJobSpec): Panel {
    const allowed = allowedSeconds(job);
    return timeSeriesPanel({
        title: "Time since the last success",
        description: `It falls to 0 with each success, and must stay below ${allowed / 3600} hours.`,
        unit: "s",
        queries: [{ expr: ageOf(job, "last_success_timestamp"), legend: host }],
        steps: [
            [0, "green"],
            [allowed, "red"],
        ],
        limits: true,
        empty: "No run has succeeded",
        alerts: ["CronJobOverdue"],
    });
}

function durations(job: CronJobSpec): Panel {
    return timeSeriesPanel({
        title: "Duration of runs",
        description: "How long the last run had taken at each time. A slow rise is a table that grows.",
        unit: "s",
        queries: [{ expr: metricOf(job, "last_run_duration_seconds"), legend: host }],
        empty: "Not known",
    });
}
