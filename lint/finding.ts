export type FindingSeverity = "error" | "warning" | "info";

/**
 * What a check looks for. `error`: it will be refused or can never work. `warning`: it does something else than its
 * author thinks. `info`: worth knowing, or not to be judged here.
 */
export interface CheckInfo {
    /** `VL1xx` PromQL, `VL2xx` rules, `VL3xx` LogQL, `VL4xx` dashboards, `VL5xx` routes; never given to another check. */
    code: string;
    /** Short, in words with hyphens. */
    name: string;
    severity: FindingSeverity;
    /** Why it matters. */
    reason: string;
    /** What to do about it. */
    mend: string;
    /** Something that has it. */
    example?: string;
    /** The same without it. */
    mended?: string;
}

/** What a check has found in an expression. */
export interface ExpressionFinding {
    check: CheckInfo;
    /** Severity where it differs from the check's. */
    severity?: FindingSeverity;
    /** Offsets in the expression. */
    from: number;
    to: number;
    /** What is there. */
    message: string;
    /** What to do about it here, where that says more than the check's own mend. */
    mend?: string;
}

/** What a check has found in a file. */
export interface Finding {
    code: string;
    severity: FindingSeverity;
    file: string;
    /** From 1. */
    line: number;
    /** From 1. */
    column: number;
    /** The alert, the recorded metric, the panel or the route that it is about. */
    where: string;
    message: string;
    reason: string;
    mend: string;
    /** First and last line of the rule or panel that it is about: a comment there can switch it off. */
    lines?: readonly [first: number, last: number];
}
