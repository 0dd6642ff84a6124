import type { cronPack, CronJobSpec } from "../../../rules/cron";
import type { AlertCase } from "../support/alertCase";

/** The job of the second of the five systems, as it reports by itself. */
export const cronJob: CronJobSpec = { name: "cryptobot_cron" };

const at = 'job="node",instance="node"';
const labels = { job: "node", instance: "node", cron: "cryptobot_cron", severity: "warning" };

const hour = 3600;

export const cronCases: Record<keyof ReturnType<typeof cronPack>["alerts"], AlertCase> = {
    CronJobFailed: {
        series: { [`cryptobot_cron_last_run_status{${at}}`]: "1x4 0x10 1x10" },
        firesAt: 10,
        firing: [
            {
                labels,
                summary: "The cron job cryptobot_cron failed",
                description:
                    "The last run of cryptobot_cron on node failed more than 5 minutes ago, and none has succeeded since.",
            },
        ],
        resolvesAt: 16,
        quiet: [{ [`cryptobot_cron_last_run_status{${at}}`]: "1x20" }],
    },
    CronJobOverdue: {
        // 26 hours are exceeded from minute 5 on, and a run succeeds at minute 21.
        series: { [`cryptobot_cron_last_success_timestamp{${at}}`]: `${-26 * hour + 240}x20 1260x10` },
        firesAt: 10,
        firing: [
            {
                labels,
                summary: "The cron job cryptobot_cron is overdue",
                description:
                    "cryptobot_cron last succeeded on node 1d 2h 6m 0s ago, above 26 hours: it fails, takes too long, or is not started by cron.",
            },
        ],
        resolvesAt: 21,
        quiet: [{ [`cryptobot_cron_last_success_timestamp{${at}}`]: `${-26 * hour}+60x30` }],
    },
    CronJobMissing: {
        series: { [`cryptobot_cron_last_run_status{${at}}`]: "1x4 stale _x19 1x10" },
        firesAt: 20,
        firing: [
            {
                labels: { cron: "cryptobot_cron", severity: "warning" },
                summary: "Metrics of the cron job cryptobot_cron are missing",
                description:
                    "The metrics cryptobot_cron_… have been missing for more than 15 minutes: cryptobot_cron has never run, its file is gone, or the node exporter cannot read it.",
            },
        ],
        resolvesAt: 25,
        quiet: [
            { [`cryptobot_cron_last_run_status{${at}}`]: "0x30" },
            { [`cryptobot_cron_running{${at}}`]: "1x30" },
        ],
    },
    CronJobStuck: {
        series: {
            [`cryptobot_cron_last_start_timestamp{${at}}`]: `${-6 * hour + 240}x30`,
            [`cryptobot_cron_running{${at}}`]: "1x20 0x10",
        },
        firesAt: 10,
        firing: [
            {
                labels,
                summary: "The cron job cryptobot_cron is stuck",
                description:
                    "A run of cryptobot_cron on node started 6h 6m 0s ago and has not ended, above 6 hours: it hangs, or was killed before it could report its end.",
            },
        ],
        resolvesAt: 21,
        quiet: [
            {
                [`cryptobot_cron_last_start_timestamp{${at}}`]: `${-6 * hour}+60x30`,
                [`cryptobot_cron_running{${at}}`]: "1x30",
            },
            {
                [`cryptobot_cron_last_start_timestamp{${at}}`]: `${-9 * hour}x30`,
                [`cryptobot_cron_running{${at}}`]: "0x30",
            },
        ],
    },
};
