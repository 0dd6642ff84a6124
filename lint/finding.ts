export type FindingSeverity = "error" | "warning" | "info";

/**
 * The severities of findings. `error`: it is refused or can never work. `warning`: it behaves differently than intended.
 * `info`: worth knowing, a matter of taste, or cannot be checked.
 */
export interface CheckInfo {
    /** `VL1xx` PromQL, `VL2xx` rules, `VL3xx` LogQL, `VL4xx` dashboards, `VL5xx` routes; a code is never reused. */
    code: string;
    /** Short name in kebab case. */
    name: string;
    severity: FindingSeverity;
    /** Why it matters. */
    reason: string;
    /** How to fix it. */
    fix: string;
    /** A text that the check reports. */
    example?: string;
    /** The same text, fixed. */
    fixed?: string;
}

/** A finding in an expression. */
export interface ExpressionFinding {
    check: CheckInfo;
    /** Severity if it differs from the check's. */
    severity?: FindingSeverity;
    /** Offsets in the expression. */
    from: number;
    to: number;
    /** What the check observes. */
    message: string;
    /** A fix more specific than the check's own. */
    fix?: string;
}

/** A finding in a file. */
export interface Finding {
    code: string;
    severity: FindingSeverity;
    file: string;
    /** From 1. */
    line: number;
    /** From 1. */
    column: number;
    /** The alert, recording rule, panel or route concerned. */
    where: string;
    message: string;
    reason: string;
    fix: string;
    /** First and last line of the rule or panel concerned: a comment there can disable the check. */
    lines?: readonly [first: number, last: number];
}
