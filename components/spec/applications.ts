import type { HttpMetrics } from "../../rules/http";

/** A metric that an application exposes. */
export interface ApplicationMetric {
    /** A histogram and a summary stand under their base name, without `_bucket`, `_sum` and `_count`. */
    type: "counter" | "gauge" | "histogram" | "summary";
    /** Labels of its own, without `job` and `instance`, and without `le` and `quantile`; none by default. */
    labels?: readonly string[];
    /** What a value counts or measures: `seconds`, `articles`. */
    unit?: string;
    help?: string;
}

/** An application that exposes metrics of its own; scraping it is for a job of `prometheus.jobs`. */
export interface ApplicationSpec {
    /** Unique among the applications; also the scrape job whose series these are, unless `job` says otherwise. */
    name: string;
    /** The scrape job; the application's name by default. */
    job?: string;
    /** What it exposes beside what `http` names, by name: dashboards and rules are checked against it. */
    metrics?: Readonly<Record<string, ApplicationMetric>>;
    /** Its HTTP service: brings alerts about errors and latency, and the dashboard of the API. */
    http?: HttpMetrics;
}
