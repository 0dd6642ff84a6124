import type { HttpMetrics } from "../../rules/http";
import type { ResourceName, Text, UniqueList } from "../schema/types";
import type { JobName } from "./scrapeJob";

/** A label name that is none of `job`, `instance`, `le` and `quantile`, which Prometheus and client libraries set. */
export type MetricLabel = string;

/**
 * Metrics by name.
 *
 * @keys MetricName
 */
export type ApplicationMetrics = Readonly<Record<string, ApplicationMetric>>;

/** A metric that an application exposes. */
export interface ApplicationMetric {
    /** A histogram or summary is listed under its base name, without `_bucket`, `_sum` and `_count`. */
    type: "counter" | "gauge" | "histogram" | "summary";
    /** Labels of its own, without `job` and `instance`, and without `le` and `quantile`; none by default. */
    labels?: UniqueList<MetricLabel>;
    /** Unit of the value: `seconds`, `articles`. */
    unit?: Text;
    help?: Text;
}

/** An application that exposes its own metrics; a job of `prometheus.jobs` scrapes it. */
export interface ApplicationSpec {
    /**
     * Unique among the applications; also the name of the scrape job, unless `job` is set.
     *
     * @unique
     */
    name: ResourceName;
    /** The scrape job; the application's name by default. */
    job?: JobName;
    /** Metrics that it exposes in addition to those that `http` names. Dashboards and rules are checked against
     *  them. */
    metrics?: ApplicationMetrics;
    /** Its HTTP service: adds alerts about errors and latency, and the API dashboard. */
    http?: HttpMetrics;
}
