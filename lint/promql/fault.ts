import type { Span } from "./ast";

/** A syntax or type fault. */
export interface Fault extends Span {
    message: string;
    /** Whether Prometheus may accept what this grammar does not support. */
    isUnsure: boolean;
    /** Whether it is MetricsQL, which VictoriaMetrics accepts. */
    isMetricsqlOnly?: boolean;
}
