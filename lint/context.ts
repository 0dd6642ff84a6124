import type { MetricIndex } from "./metrics/metricIndex";

/** What the checks know in addition to the text. */
export interface LintContext {
    /** The known metrics: see `buildMetricIndex`. */
    metrics: MetricIndex;
    /** Scrape interval in seconds; 15 by default. */
    scrapeIntervalSeconds: number;
    /** Evaluation interval in seconds of groups that set none; 15 by default. */
    evaluationIntervalSeconds: number;
    /**
     * Whether the known metrics are complete, as in a stack of this project: an unknown metric or label is then an
     * error. Otherwise only what is certain is reported.
     */
    strict: boolean;
    /** Labels that series get from relabelling, in addition to `job` and `instance`. */
    targetLabels: readonly string[];
    /** Prometheus's external labels, which every alert it sends carries. */
    externalLabels: readonly string[];
}

/** A context with defaults. */
export function lintContext(given: Partial<LintContext> & Pick<LintContext, "metrics">): LintContext {
    return {
        metrics: given.metrics,
        scrapeIntervalSeconds: given.scrapeIntervalSeconds ?? 15,
        evaluationIntervalSeconds: given.evaluationIntervalSeconds ?? 15,
        strict: given.strict ?? false,
        targetLabels: given.targetLabels ?? [],
        externalLabels: given.externalLabels ?? [],
    };
}
