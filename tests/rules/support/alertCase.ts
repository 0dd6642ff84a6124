/**
 * Series of a test: values by selector, in promtool's notation (`0+60x30`, `1x10 0x20`), one value a minute from
 * minute 0 on, https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series.
 */
export type Series = Readonly<Record<string, string>>;

/** An alert as it is when it fires. */
export interface Firing {
    /** Every label but `alertname`; exact. */
    labels: Readonly<Record<string, string>>;
    /** Exact text, templates filled. */
    summary: string;
    /** Exact text, templates filled. */
    description: string;
}

/**
 * The specification of one alert, played by the real promtool with an evaluation each minute.
 *
 * The value that fires is to be just beyond the threshold, and the quiet one just on the other side, so that each
 * change of threshold, comparison or `for` in the alert makes the case fail: the mutation check proves that.
 */
export interface AlertCase {
    /** Series that make the alert fire, and later stop doing so. */
    series: Series;
    /** First minute at which it fires: at the minute before nothing may fire. */
    firesAt: number;
    /** What fires then: nothing else of this name may. */
    firing: readonly Firing[];
    /** First minute at which it no longer fires; it must still fire at the minute before. Left out only for an alert
     *  that never resolves by itself, such as Watchdog. */
    resolvesAt?: number;
    /** Series each of which never make it fire: just below the threshold, or a state that looks alike. */
    quiet: readonly Series[];
    /** Mutants that mean the same as the alert, by the mutation check's name for them, each with the reason. */
    equivalent?: Readonly<Record<string, string>>;
}
