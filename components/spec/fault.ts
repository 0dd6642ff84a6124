/** One thing that is wrong with a spec. */
export interface Fault {
    /** Where, as a property path: `prometheus.jobs[0].scrapeIntervalSeconds`. */
    path: string;
    /** What must hold: `must be a whole number above 0`. */
    rule: string;
    /** What was found there; `undefined` where something is missing. Never the value of a secret. */
    value: unknown;
}

/** Thrown once for a spec, with all its faults; the message has a line for each. */
export class InvalidSpecError extends Error {
    public constructor(public readonly faults: readonly Fault[]) {
        const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
        super(
            [`The monitoring spec has ${count}:`, ...faults.map((f) => `  ${describeFault(f)}`)].join("\n"),
        );
        this.name = "InvalidSpecError";
    }
}

/** A fault as a line: `retentionDays must be a whole number above 0, got -1`. */
export function describeFault({ path, rule, value }: Fault): string {
    return `${path} ${rule}, got ${showValue(value)}`;
}

/** Throws one `InvalidSpecError` for all faults; returns where there is none. */
export function assertNoFaults(faults: readonly Fault[]): void {
    if (faults.length > 0) {
        throw new InvalidSpecError(faults);
    }
}

const longestValue = 80;

function showValue(value: unknown): string {
    if (value === undefined) {
        return "nothing";
    }
    const shown = typeof value === "number" ? String(value) : JSON.stringify(value);
    // A user and a password in a URL are among what the rules refuse, and must not be repeated.
    const text = shown.replace(/\/\/[^/@\s"]+@/g, "//…@");
    return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}
