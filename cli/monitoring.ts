import type { DeclaredMetrics } from "../components/stack/declaredMetrics";

/** The rendered files of a stack and its known metrics. */
export interface Monitoring {
    files: Readonly<Record<string, string>>;
    declared: readonly DeclaredMetrics[];
    /** Scrape interval in seconds; 15 by default. */
    scrapeIntervalSeconds?: number;
    /** Labels that the spec adds to targets. */
    targetLabels: readonly string[];
}
