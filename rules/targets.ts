import { definePack } from "./pack";

/** Whether targets can be scraped, and whether their processes keep running. */
export const targetsPack = definePack({
    name: "targets",
    alerts: {
        TargetDown: {
            expr: "up == 0",
            for: "1m",
            severity: "critical",
            summary: "{{ $labels.job }} at {{ $labels.instance }} is down",
            description:
                "Prometheus has failed to scrape {{ $labels.instance }} (job {{ $labels.job }}) for more than $for: the target is down, unreachable, too slow or exceeds a scrape limit. No alert about it can fire in the meantime.",
            dashboard: "monitoring",
        },
        TargetFlapping: {
            expr: "changes(up[30m]) > $threshold",
            threshold: { value: 4, unit: "count", of: "changes" },
            for: "5m",
            severity: "warning",
            summary: "{{ $labels.job }} at {{ $labels.instance }} is flapping",
            description:
                'The scrape state of {{ $labels.instance }} changed {{ $value | printf "%.0f" }} times in 30 minutes (alert above $threshold): its graphs have gaps, and alerts about it may never hold long enough to fire.',
            dashboard: "monitoring",
        },
        TargetRestarting: {
            expr: "changes(process_start_time_seconds[30m]) > $threshold",
            threshold: { value: 2, unit: "count", of: "restarts" },
            for: "1m",
            severity: "warning",
            summary: "{{ $labels.job }} at {{ $labels.instance }} restarts repeatedly",
            description:
                'The process of {{ $labels.instance }} started {{ $value | printf "%.0f" }} times in 30 minutes (alert above $threshold): it crashes, or is killed.',
            dashboard: "monitoring",
        },
        TargetWithoutMetrics: {
            expr: "scrape_samples_scraped == 0 and up == 1",
            for: "10m",
            severity: "warning",
            summary: "{{ $labels.job }} at {{ $labels.instance }} exposes no metrics",
            description:
                "Scrapes of {{ $labels.instance }} have succeeded for more than $for, but returned {{ $value }} samples: the path points to an empty page, or the program exposes no metrics.",
            dashboard: "monitoring",
        },
        ScrapeSlow: {
            // The timeout is not a metric by default: a job with another timeout than 10 s needs another threshold.
            expr: "scrape_duration_seconds > $threshold",
            threshold: { value: 8, unit: "seconds" },
            for: "10m",
            severity: "warning",
            summary: "{{ $labels.job }} at {{ $labels.instance }} is slow to scrape",
            description:
                'A scrape of {{ $labels.instance }} takes {{ $value | printf "%.1f" }} s, above $threshold for more than $for. At the scrape timeout, 10 seconds by default, the whole scrape is lost.',
            dashboard: "monitoring",
        },
        ScrapeSamplesNearLimit: {
            // 80 % of the limit that a stack has by default, `prometheus.limits.samples`.
            expr: "scrape_samples_post_metric_relabeling > $threshold",
            threshold: { value: 40_000, unit: "count", of: "samples" },
            for: "15m",
            severity: "warning",
            summary: "{{ $labels.job }} at {{ $labels.instance }} is close to its sample limit",
            description:
                'A scrape of {{ $labels.instance }} has {{ $value | printf "%.0f" }} samples, above $threshold for more than $for. Above the limit, 50000 samples by default, the whole scrape is dropped.',
            dashboard: "monitoring",
        },
        OpenFilesNearLimit: {
            expr: "100 * process_open_fds / process_max_fds > $threshold",
            threshold: { value: 80, unit: "%" },
            for: "15m",
            severity: "warning",
            summary: "{{ $labels.job }} at {{ $labels.instance }} is running out of file descriptors",
            description:
                '{{ $value | printf "%.0f" }} % of the file descriptors of the process are in use, above $threshold for more than $for. At 100 % it accepts no connection and opens no file.',
            dashboard: "monitoring",
        },
    },
});
