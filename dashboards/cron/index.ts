import type { CronJobSpec } from "../../rules/cron";
import { defineDashboard } from "../defineDashboard";
import type { Dashboard } from "../types";
import { targetVariables } from "../variables";
import { allJobs } from "./allJobs";
import { oneJob } from "./oneJob";

/** Cron jobs that write metrics for the node exporter's textfile collector. */
export function cron(jobs: readonly CronJobSpec[]): Dashboard {
    return defineDashboard({
        uid: "cron",
        title: "Pipeline CRON",
        description: "Whether each cron job ran on time, its result and its duration.",
        variables: targetVariables("node_textfile_scrape_error"),
        markedAlerts: 'cron!=""',
        related: ["system"],
        lookBack: "7d",
        sections: [allJobs(jobs), ...jobs.map(oneJob)],
    });
}
