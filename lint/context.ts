import type { MetricIndex } from "./metrics/metricIndex";

/** What the checks know beside the text that they read. */
export interface LintContext {
    /** The metrics that are known: see `buildMetricIndex`. */
    metrics: MetricIndex;
    /** How often targets are scraped; 15 by default. */
    scrapeIntervalSeconds: number;
    /** How often rules are evaluated where their group says nothing; 15 by default. */
    evaluationIntervalSeconds: number;
    /**
     * Whether the known metrics are all that there are, as in a stack of one's own: a metric or a label that is not
     * among them is then an error. Without it, files of others are judged by what is certain.
     */
    strict: boolean;
    /** Labels that series have from relabelling, beside `job` and `instance`. */
    targetLabels: readonly string[];
    /** Labels that Prometheus gives to every alert that it sends: its external labels. */
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
