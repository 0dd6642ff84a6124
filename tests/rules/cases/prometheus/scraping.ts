import type { scrapingAlerts } from "../../../../rules/prometheus/scraping";
import type { AlertCase, Firing } from "../../support/alertCase";
import { at, critical, other, warning } from "./instance";

const job = `${at},scrape_job="api"`;

/** The same alert about servers that have one cause each. */
const each = (ports: readonly number[], firing: Firing): Firing[] =>
    ports.map((port) => ({
        labels: { ...firing.labels, instance: `localhost:${port}` },
        summary: firing.summary.replace("localhost:9090", `localhost:${port}`),
        description: firing.description,
    }));

export const scrapingCases: Record<keyof typeof scrapingAlerts, AlertCase> = {
    PrometheusScrapeLimitHit: {
        series: {
            [`prometheus_target_scrapes_exceeded_sample_limit_total{${at}}`]: "0x5 1x30",
            [`prometheus_target_scrapes_exceeded_body_size_limit_total{${other(9091)}}`]: "0x5 1x30",
            [`prometheus_target_scrape_pool_exceeded_label_limits_total{${other(9092)}}`]: "0x5 1x30",
            [`prometheus_target_scrape_pool_exceeded_target_limit_total{${other(9093)}}`]: "0x5 1x30",
        },
        firesAt: 6,
        firing: each([9090, 9091, 9092, 9093], {
            labels: warning,
            summary: "Scrapes are dropped because they exceed a limit",
            description:
                "1 scrapes in 10 minutes exceeded the limit of samples, labels, bytes or targets, and were dropped. The targets page of Prometheus names the limit.",
        }),
        resolvesAt: 15,
        quiet: [
            {
                [`prometheus_target_scrapes_exceeded_sample_limit_total{${at}}`]: "2x30",
                [`prometheus_target_scrapes_exceeded_body_size_limit_total{${other(9091)}}`]: "2x30",
                [`prometheus_target_scrape_pool_exceeded_label_limits_total{${other(9092)}}`]: "2x30",
                [`prometheus_target_scrape_pool_exceeded_target_limit_total{${other(9093)}}`]: "2x30",
            },
        ],
    },
    PrometheusTargetSyncFailing: {
        series: { [`prometheus_target_sync_failed_total{${job}}`]: "0x5 1x40" },
        firesAt: 11,
        firing: [
            {
                labels: { ...critical, scrape_job: "api" },
                summary: "Targets of the job api cannot be created",
                description:
                    "1 times in 30 minutes Prometheus failed to create targets of the job api: they are not scraped, and TargetDown does not cover them.",
            },
        ],
        resolvesAt: 35,
        quiet: [{ [`prometheus_target_sync_failed_total{${job}}`]: "3x40" }],
    },
    PrometheusJobWithoutTargets: {
        series: { [`prometheus_target_scrape_pool_targets{${job}}`]: "1x4 0x20 1x10" },
        firesAt: 20,
        firing: [
            {
                labels: { ...warning, scrape_job: "api" },
                summary: "The job api has no targets",
                description:
                    "The job api has had 0 targets for more than 15 minutes: service discovery finds none, or relabelling drops them all. No alert about them can fire.",
            },
        ],
        resolvesAt: 26,
        quiet: [{ [`prometheus_target_scrape_pool_targets{${job}}`]: "1x30" }],
    },
    PrometheusServiceDiscoveryFailing: {
        series: {
            [`prometheus_sd_refresh_failures_total{${at},config="api",mechanism="docker"}`]:
                "0x5 1+1x14 15x20",
            [`prometheus_sd_dns_lookup_failures_total{${other(9091)}}`]: "0x5 1+1x14 15x20",
            [`prometheus_sd_file_read_errors_total{${other(9092)}}`]: "0x5 1+1x14 15x20",
        },
        firesAt: 16,
        firing: [
            {
                labels: { ...warning, config: "api", mechanism: "docker" },
                summary: "Service discovery of Prometheus localhost:9090 fails",
                description:
                    "10 service discovery lookups for api failed in 10 minutes, and this has lasted for more than 10 minutes. Known targets are still scraped, new ones are not.",
            },
            ...each([9091, 9092], {
                labels: warning,
                summary: "Service discovery of Prometheus localhost:9090 fails",
                description:
                    "10 service discovery lookups failed in 10 minutes, and this has lasted for more than 10 minutes. Known targets are still scraped, new ones are not.",
            }),
        ],
        resolvesAt: 29,
        quiet: [
            {
                [`prometheus_sd_refresh_failures_total{${at},config="api",mechanism="docker"}`]: "2x30",
                [`prometheus_sd_dns_lookup_failures_total{${other(9091)}}`]: "2x30",
                [`prometheus_sd_file_read_errors_total{${other(9092)}}`]: "2x30",
            },
        ],
    },
    PrometheusDuplicateTimestamps: {
        series: {
            [`prometheus_target_scrapes_sample_duplicate_timestamp_total{${at}}`]: "0x5 1+1x14 15x20",
        },
        firesAt: 16,
        firing: [
            {
                labels: warning,
                summary: "Prometheus localhost:9090 drops samples with duplicate timestamps",
                description:
                    "10 samples in 10 minutes had the labels and the timestamp of another sample but a different value, and were dropped: two targets have the same labels, or one exposes a series twice.",
            },
        ],
        resolvesAt: 29,
        quiet: [{ [`prometheus_target_scrapes_sample_duplicate_timestamp_total{${at}}`]: "3x30" }],
    },
    PrometheusOutOfOrderSamples: {
        series: {
            [`prometheus_target_scrapes_sample_out_of_order_total{${at}}`]: "0x5 1+1x14 15x20",
            [`prometheus_target_scrapes_sample_out_of_bounds_total{${other(9091)}}`]: "0x5 1+1x14 15x20",
        },
        firesAt: 16,
        firing: each([9090, 9091], {
            labels: warning,
            summary: "Prometheus localhost:9090 drops samples that are out of order",
            description:
                "10 samples in 10 minutes were out of order or out of bounds, and were dropped: a target sends its own timestamps and its clock is wrong, or two targets have the same labels.",
        }),
        resolvesAt: 29,
        quiet: [
            {
                [`prometheus_target_scrapes_sample_out_of_order_total{${at}}`]: "3x30",
                [`prometheus_target_scrapes_sample_out_of_bounds_total{${other(9091)}}`]: "3x30",
            },
        ],
    },
};
