import type { targetsPack } from "../../../rules/targets";
import type { AlertCase } from "../support/alertCase";

const at = 'job="redis",instance="redis:6379"';
const labels = { job: "redis", instance: "redis:6379" };
const warning = { ...labels, severity: "warning" };

export const targetsCases: Record<keyof typeof targetsPack.alerts, AlertCase> = {
    TargetDown: {
        series: { [`up{${at}}`]: "1x4 0x5 1x10" },
        firesAt: 6,
        firing: [
            {
                labels: { ...labels, severity: "critical" },
                summary: "redis at redis:6379 is down",
                description:
                    "Prometheus has failed to scrape redis:6379 (job redis) for more than 1 minute: the target is down, unreachable, too slow or exceeds a scrape limit. No alert about it can fire in the meantime.",
            },
        ],
        resolvesAt: 11,
        quiet: [{ [`up{${at}}`]: "1x10" }, { [`up{${at}}`]: "1 1 1 0 1x10" }],
    },
    TargetFlapping: {
        series: { [`up{${at}}`]: "0 1 0 1 0 1x50" },
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "redis at redis:6379 is flapping",
                description:
                    "The scrape state of redis:6379 changed 5 times in 30 minutes (alert above 4 changes): its graphs have gaps, and alerts about it may never hold long enough to fire.",
            },
        ],
        resolvesAt: 30,
        quiet: [{ [`up{${at}}`]: "1 0 1 0 1x50" }],
    },
    TargetRestarting: {
        series: { [`process_start_time_seconds{${at}}`]: "0x2 180x2 360x2 540x50" },
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "redis at redis:6379 restarts repeatedly",
                description:
                    "The process of redis:6379 started 3 times in 30 minutes (alert above 2 restarts): it crashes, or is killed.",
            },
        ],
        resolvesAt: 32,
        quiet: [{ [`process_start_time_seconds{${at}}`]: "0x2 180x2 360x50" }],
    },
    TargetWithoutMetrics: {
        series: { [`scrape_samples_scraped{${at}}`]: "50x4 0x15 50x5", [`up{${at}}`]: "1x30" },
        firesAt: 15,
        firing: [
            {
                labels: warning,
                summary: "redis at redis:6379 exposes no metrics",
                description:
                    "Scrapes of redis:6379 have succeeded for more than 10 minutes, but returned 0 samples: the path points to an empty page, or the program exposes no metrics.",
            },
        ],
        resolvesAt: 21,
        quiet: [
            { [`scrape_samples_scraped{${at}}`]: "1x30", [`up{${at}}`]: "1x30" },
            { [`scrape_samples_scraped{${at}}`]: "0x30", [`up{${at}}`]: "0x30" },
        ],
    },
    ScrapeSlow: {
        series: { [`scrape_duration_seconds{${at}}`]: "0.1x4 8.3x15 0.1x5" },
        firesAt: 15,
        firing: [
            {
                labels: warning,
                summary: "redis at redis:6379 is slow to scrape",
                description:
                    "A scrape of redis:6379 takes 8.3 s, above 8 seconds for more than 10 minutes. At the scrape timeout, 10 seconds by default, the whole scrape is lost.",
            },
        ],
        resolvesAt: 21,
        quiet: [{ [`scrape_duration_seconds{${at}}`]: "8x30" }],
    },
    ScrapeSamplesNearLimit: {
        series: { [`scrape_samples_post_metric_relabeling{${at}}`]: "30000x4 40001x20 30000x5" },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: "redis at redis:6379 is close to its sample limit",
                description:
                    "A scrape of redis:6379 has 40001 samples, above 40000 samples for more than 15 minutes. Above the limit, 50000 samples by default, the whole scrape is dropped.",
            },
        ],
        resolvesAt: 26,
        quiet: [{ [`scrape_samples_post_metric_relabeling{${at}}`]: "40000x30" }],
    },
    OpenFilesNearLimit: {
        series: {
            [`process_open_fds{${at}}`]: "100x4 810x20 100x5",
            [`process_max_fds{${at}}`]: "1000x40",
        },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: "redis at redis:6379 is running out of file descriptors",
                description:
                    "81 % of the file descriptors of the process are in use, above 80 % for more than 15 minutes. At 100 % it accepts no connection and opens no file.",
            },
        ],
        resolvesAt: 26,
        quiet: [{ [`process_open_fds{${at}}`]: "800x30", [`process_max_fds{${at}}`]: "1000x30" }],
    },
};
