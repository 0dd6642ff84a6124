import type { LabelName, PositiveInteger } from "../../components/schema/types";
import type { MetricName } from "../cron/types";

/** The base name of a histogram or a summary, without `_bucket`, `_sum` and `_count`. */
export type BaseName = string;

/**
 * Names of the HTTP metrics and labels of an application.
 *
 * Alerts that need a metric which is not given are omitted.
 */
export interface HttpMetrics {
    /** Counter of requests, `http_requests_total`; by default the count of `duration`, if there is one. */
    requests?: MetricName;
    /** Histogram of durations in seconds, without the suffix: `http_request_duration_seconds`. */
    duration?: BaseName;
    /**
     * Label of `requests` with the status code; by default `status` where `requests` is given and `errors` is not, else
     * none.
     */
    statusLabel?: LabelName;
    /** Label of `requests` and `duration` with the path or endpoint, of which there should be few; none by default. */
    pathLabel?: LabelName;
    /** Label of `requests` and `duration` with the method; none by default. For dashboards. */
    methodLabel?: LabelName;
    /** Gauge of the requests that are being served, `http_requests_active`; none by default. For dashboards. */
    active?: MetricName;
    /** The application's own counter of errors, `errors_total`: HighErrorRate is then about errors per second. */
    errors?: MetricName;
    /**
     * Gauge by `service`, the application's name, that is 0 while it is not well: `service_health_status`. Probes of
     * the blackbox exporter that have the label `service` become a metric of this name.
     */
    health?: MetricName;
    /** So many requests in 5 minutes, or fewer, say nothing of shares; 10 by default. */
    minRequests?: PositiveInteger;
}

/** An application that serves HTTP. */
export interface HttpService {
    /** Also the label `service` of its alerts. */
    name: string;
    /** The scrape job that has its metrics; the name by default. */
    job?: string;
    http: HttpMetrics;
}
