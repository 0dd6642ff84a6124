import type { AlertDefinition } from "../pack";

/** Whether the server finds its targets, and keeps all that they expose. */
export const scrapingAlerts = {
    PrometheusScrapeLimitHit: {
        expr: [
            "increase(prometheus_target_scrapes_exceeded_sample_limit_total[10m]) > 0",
            "increase(prometheus_target_scrapes_exceeded_body_size_limit_total[10m]) > 0",
            "increase(prometheus_target_scrape_pool_exceeded_label_limits_total[10m]) > 0",
            "increase(prometheus_target_scrape_pool_exceeded_target_limit_total[10m]) > 0",
        ].join("\nor\n"),
        severity: "warning",
        summary: "Scrapes are dropped because they are over a limit",
        description:
            '{{ $value | printf "%.0f" }} scrapes in 10 minutes had more samples, labels, bytes or targets than allowed, and were dropped whole. The page of targets names the limit.',
        dashboard: "monitoring",
    },
    PrometheusTargetSyncFailing: {
        expr: "increase(prometheus_target_sync_failed_total[30m]) > 0",
        for: "5m",
        severity: "critical",
        summary: "Targets of the job {{ $labels.scrape_job }} are left out",
        description:
            '{{ $value | printf "%.0f" }} times in 30 minutes Prometheus could not make targets of what the job {{ $labels.scrape_job }} says: they are not scraped, and TargetDown does not know them.',
        dashboard: "monitoring",
    },
    PrometheusJobWithoutTargets: {
        expr: "prometheus_target_scrape_pool_targets == 0",
        for: "15m",
        severity: "warning",
        summary: "The job {{ $labels.scrape_job }} has nothing to scrape",
        description:
            "The job {{ $labels.scrape_job }} has had {{ $value }} targets for more than $for: its discovery finds none, or its relabelling drops them all. Nothing about it can raise an alert.",
        dashboard: "monitoring",
    },
    PrometheusServiceDiscoveryFailing: {
        expr: [
            "increase(prometheus_sd_refresh_failures_total[10m]) > 0",
            "increase(prometheus_sd_dns_lookup_failures_total[10m]) > 0",
            "increase(prometheus_sd_file_read_errors_total[10m]) > 0",
        ].join("\nor\n"),
        for: "10m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} cannot look for targets",
        description:
            '{{ $value | printf "%.0f" }} look-ups of targets{{ with $labels.config }} for {{ . }}{{ end }} failed in 10 minutes, and this has gone on for more than $for. What was found before is still scraped; what is new is not.',
        dashboard: "monitoring",
    },
    PrometheusDuplicateTimestamps: {
        expr: "increase(prometheus_target_scrapes_sample_duplicate_timestamp_total[10m]) > 0",
        for: "10m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} drops samples that contradict others",
        description:
            '{{ $value | printf "%.0f" }} samples in 10 minutes had the labels and the time of another but a different value, and were dropped: two targets have the same labels, or one exposes a series twice.',
        dashboard: "monitoring",
    },
    PrometheusOutOfOrderSamples: {
        expr: [
            "increase(prometheus_target_scrapes_sample_out_of_order_total[10m]) > 0",
            "increase(prometheus_target_scrapes_sample_out_of_bounds_total[10m]) > 0",
        ].join("\nor\n"),
        for: "10m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} drops samples with a wrong time",
        description:
            '{{ $value | printf "%.0f" }} samples in 10 minutes were older than what is stored, or from the future, and were dropped: a target sends times of its own and its clock is wrong, or two targets have the same labels.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
