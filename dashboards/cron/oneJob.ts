import type { CronJobSpec } from "../../rules/cron";
import type { Section } from "../layout";
import { above, at, type Panel, statPanel, timeSeriesPanel } from "../panels";
import { ageOf, metricOf, outcomes, overdue } from "./expressions";

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
    return statPanel({
        title: "Last success",
        description: "Time since a run last succeeded.",
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
    return timeSeriesPanel({
        title: "Time since the last success",
        description: "Falls to 0 with each success. The dashed line is the threshold of CronJobOverdue.",
        unit: "s",
        queries: [{ expr: ageOf(job, "last_success_timestamp"), legend: host }],
        steps: above(["red", at(overdue(job))]),
        limits: true,
        empty: "No run has succeeded",
        alerts: [overdue(job)],
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
