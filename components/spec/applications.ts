import type { HttpMetrics } from "../../rules/http";
import type { ResourceName, Text, UniqueList } from "../schema/types";
import type { JobName } from "./scrapeJob";

/** A label name that is none of `job`, `instance`, `le` and `quantile`, which come on their own. */
export type MetricLabel = string;

/**
 * Metrics by name.
 *
 * @keys MetricName
 */
export type ApplicationMetrics = Readonly<Record<string, ApplicationMetric>>;

/** A metric that an application exposes. */
export interface ApplicationMetric {
    /** A histogram and a summary stand under their base name, without `_bucket`, `_sum` and `_count`. */
    type: "counter" | "gauge" | "histogram" | "summary";
    /** Labels of its own, without `job` and `instance`, and without `le` and `quantile`; none by default. */
    labels?: UniqueList<MetricLabel>;
    /** What a value counts or measures: `seconds`, `articles`. */
    unit?: Text;
    help?: Text;
}

/** An application that exposes metrics of its own; scraping it is for a job of `prometheus.jobs`. */
export interface ApplicationSpec {
    /**
     * Unique among the applications; also the scrape job whose series these are, unless `job` says otherwise.
     *
     * @unique
     */
    name: ResourceName;
    /** The scrape job; the application's name by default. */
    job?: JobName;
    /** What it exposes beside what `http` names, by name: dashboards and rules are checked against it. */
    metrics?: ApplicationMetrics;
    /** Its HTTP service: brings alerts about errors and latency, and the dashboard of the API. */
    http?: HttpMetrics;
}
