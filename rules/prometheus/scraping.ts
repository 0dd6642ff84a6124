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
        summary: "Scrapes are dropped because they exceed a limit",
        description:
            '{{ $value | printf "%.0f" }} scrapes in 10 minutes exceeded the limit of samples, labels, bytes or targets, and were dropped. The targets page of Prometheus names the limit.',
        dashboard: "monitoring",
    },
    PrometheusTargetSyncFailing: {
        expr: "increase(prometheus_target_sync_failed_total[30m]) > 0",
        for: "5m",
        severity: "critical",
        summary: "Targets of the job {{ $labels.scrape_job }} cannot be created",
        description:
            '{{ $value | printf "%.0f" }} times in 30 minutes Prometheus failed to create targets of the job {{ $labels.scrape_job }}: they are not scraped, and TargetDown does not cover them.',
        dashboard: "monitoring",
    },
    PrometheusJobWithoutTargets: {
        expr: "prometheus_target_scrape_pool_targets == 0",
        for: "15m",
        severity: "warning",
        summary: "The job {{ $labels.scrape_job }} has no targets",
        description:
            "The job {{ $labels.scrape_job }} has had {{ $value }} targets for more than $for: service discovery finds none, or relabelling drops them all. No alert about them can fire.",
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
        summary: "Service discovery of Prometheus {{ $labels.instance }} fails",
        description:
            '{{ $value | printf "%.0f" }} service discovery lookups{{ with $labels.config }} for {{ . }}{{ end }} failed in 10 minutes, and this has lasted for more than $for. Known targets are still scraped, new ones are not.',
        dashboard: "monitoring",
    },
    PrometheusDuplicateTimestamps: {
        expr: "increase(prometheus_target_scrapes_sample_duplicate_timestamp_total[10m]) > 0",
        for: "10m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} drops samples with duplicate timestamps",
        description:
            '{{ $value | printf "%.0f" }} samples in 10 minutes had the labels and the timestamp of another sample but a different value, and were dropped: two targets have the same labels, or one exposes a series twice.',
        dashboard: "monitoring",
    },
    PrometheusOutOfOrderSamples: {
        expr: [
            "increase(prometheus_target_scrapes_sample_out_of_order_total[10m]) > 0",
            "increase(prometheus_target_scrapes_sample_out_of_bounds_total[10m]) > 0",
        ].join("\nor\n"),
        for: "10m",
        severity: "warning",
        summary: "Prometheus {{ $labels.instance }} drops samples that are out of order",
        description:
            '{{ $value | printf "%.0f" }} samples in 10 minutes were out of order or out of bounds, and were dropped: a target sends its own timestamps and its clock is wrong, or two targets have the same labels.',
        dashboard: "monitoring",
    },
} as const satisfies Record<string, AlertDefinition>;
