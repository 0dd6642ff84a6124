import type { CronJobSpec } from "../../rules/cron";
import type { Section } from "../layout";
import { type Panel, stateTimelinePanel, statPanel } from "../panels";
import { ageOf, allowedSeconds, metricOf, ofAll, outcomes, overdue } from "./expressions";

const name = "{{cron}} on {{instance}}";

/** All jobs together. */
export function allJobs(jobs: readonly CronJobSpec[]): Section {
    const lastRun = statPanel({
        title: "Last run",
        description:
            "Whether the last run of each job succeeded. It does not change while cron itself is down.",
        unit: "short",
        queries: [{ expr: ofAll(jobs, (job) => metricOf(job, "last_run_status")), legend: name }],
        meanings: outcomes,
        filled: true,
        empty: "No job has run yet",
        alerts: ["CronJobFailed"],
    });
    const history = stateTimelinePanel({
        title: "Run history",
        description: "Result of the last run at each time. In gaps the node exporter was not scraped.",
        unit: "short",
        queries: [{ expr: ofAll(jobs, (job) => metricOf(job, "last_run_status")), legend: name }],
        meanings: outcomes,
        empty: "No job has run yet",
    });
    return {
        title: "All jobs",
        lines: [
            {
                height: 6,
                panels: [
                    [12, lastRun],
                    [12, relativeAge(jobs)],
                ],
            },
            { height: Math.min(12, 4 + jobs.length), panels: [[24, history]] },
        ],
    };
}

/** The query contains the allowed maximum, so that jobs with different limits share an axis. */
function relativeAge(jobs: readonly CronJobSpec[]): Panel {
    return (position, context) =>
        statPanel({
            title: "Time since last success / allowed maximum",
            description:
                "Time since the last success of each job, relative to the maximum that its settings allow. Above 100 % the job fails, hangs, or is not started.",
            unit: "percentunit",
            decimals: 0,
            queries: [
                {
                    expr: ofAll(
                        jobs,
                        (job) =>
                            `(${ageOf(job, "last_success_timestamp")}) / ${allowedSeconds(job, context)}`,
                    ),
                    legend: name,
                },
            ],
            steps: [
                [0, "green"],
                [0.95, "orange"],
                [1, "red"],
            ],
            empty: "No job has succeeded yet",
            alerts: jobs.map(overdue),
        })(position, context);
}
