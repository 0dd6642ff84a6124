/** The collector that sends logs to Loki. */
export type Collector = "alloy" | "promtail";

/** The metrics of a collector; the alerts are the same for both collectors. */
export interface CollectorMetrics {
    /** Counter of dropped entries, by `reason`. */
    dropped: string;
    /** Counter of entries that Loki accepted. */
    sent: string;
    /** Histogram of requests to Loki, by `host` and `status_code`; without the suffix. */
    requests: string;
    /** Gauges by `path`: the size of a file, and how far it has been read. */
    fileBytes: string;
    readBytes: string;
    /** Counter of container log lines that could not be parsed. */
    parsingErrors: string;
    /** Expression that is true while a collector runs an older configuration. */
    reloadFailed: string;
    /** Number of unhealthy components. */
    unhealthy: string;
}

/**
 * https://grafana.com/docs/alloy/latest/reference/components/loki/ and
 * https://github.com/grafana/loki/tree/v3.5.0/clients/pkg/promtail
 */
export const collectorMetrics: Readonly<Record<Collector, CollectorMetrics>> = {
    alloy: {
        dropped: "loki_write_dropped_entries_total",
        sent: "loki_write_sent_entries_total",
        requests: "loki_write_request_duration_seconds",
        fileBytes: "loki_source_file_file_bytes_total",
        readBytes: "loki_source_file_read_bytes_total",
        parsingErrors: "loki_source_docker_target_parsing_errors_total",
        reloadFailed: "alloy_config_last_load_successful == 0",
        unhealthy:
            'sum by (job, instance) (alloy_component_controller_running_components{health_type!="healthy"})',
    },
    promtail: {
        dropped: "promtail_dropped_entries_total",
        sent: "promtail_sent_entries_total",
        requests: "promtail_request_duration_seconds",
        fileBytes: "promtail_file_bytes_total",
        readBytes: "promtail_read_bytes_total",
        parsingErrors: "promtail_docker_target_parsing_errors_total",
        reloadFailed: "increase(promtail_config_reload_fail_total[10m]) > 0",
        unhealthy: "sum by (job, instance) (increase(promtail_targets_failed_total[10m]))",
    },
};
