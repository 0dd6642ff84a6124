/** The types of metrics in the exposition format; `unknown` is what it calls untyped. */
export type MetricType = "counter" | "gauge" | "histogram" | "summary" | "unknown";

/** A metric that an exporter exposes. */
export interface CatalogueMetric {
    /** A histogram and a summary stand under their base name, without `_bucket`, `_sum` and `_count`. */
    readonly type: MetricType;
    /** The labels that its series can have, sorted; without `job` and `instance`, and without `le` and `quantile`. */
    readonly labels: readonly string[];
    /** What a value counts or measures: "seconds", "bytes", "ratio"; not given where its name does not tell. */
    readonly unit?: string;
    /** The exporter's own words. */
    readonly help: string;
    /** What has to be the case before it is exposed: a collector that is off by default, a replica, a failure. */
    readonly when?: string;
    /** Where this one comes from, if not from where the others come from. */
    readonly origin?: MetricsOrigin;
}

/** `captured`: read from the real program. `documentation`: from its documentation or its source. */
export type MetricsOrigin = "captured" | "documentation";

/** What one program exposes. */
export interface MetricsSource {
    /** The exporter's kind, or the program's name. */
    readonly name: string;
    /** The version that the metrics are of. */
    readonly version: string;
    readonly origin: MetricsOrigin;
    /** What was monitored when they were captured, with its version. */
    readonly server?: string;
    /** The beginnings of names that go on with what the monitored server has: there are more than those listed. */
    readonly openPrefixes?: readonly string[];
    /** Whether its scrape job keeps the labels `job` and `instance` that it exposes; false by default. */
    readonly honorLabels?: boolean;
    readonly metrics: Readonly<Record<string, CatalogueMetric>>;
}
