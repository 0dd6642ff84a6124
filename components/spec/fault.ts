/** One thing that is wrong with a spec. */
export interface Fault {
    /** Where, as a property path: `prometheus.jobs[0].scrapeIntervalSeconds`. */
    path: string;
    /** What must hold: `must be a whole number above 0`. */
    rule: string;
    /** What was found there; `undefined` where something is missing. Never the value of a secret. */
    value: unknown;
}

/**
 * Thrown once for a spec, with all its faults; the message has a line for each.
 *
 * To Pulumi it is a `RunError`, of which the message alone is printed: a stack trace would hide the faults.
 */
export class InvalidSpecError extends Error {
    /** What the SDK tells a `RunError` by, whichever copy of it asks. */
    protected readonly __pulumiRunError = true;

    /** `subject` says what has the faults: a spec in a program, or a stack's file. */
    public constructor(
        public readonly faults: readonly Fault[],
        subject = "The monitoring spec",
    ) {
        const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
        super([`${subject} has ${count}:`, ...faults.map((f) => `  ${describeFault(f)}`)].join("\n"));
        this.name = "InvalidSpecError";
        this.stack = withoutSdk(this.stack);
    }
}

/**
 * A stack trace without the SDK's own frames. Its source maps say `node_modules/@pulumi/resource.ts`, a path that
 * Node.js 20 cannot colour in `util.inspect`, which is called for whatever ends a program: it appends to a text until
 * that is too long, for most of a minute.
 */
function withoutSdk(stack: string | undefined): string | undefined {
    return stack
        ?.split("\n")
        .filter((line) => !/^ +at .*node_modules[\\/]@pulumi[\\/]/.test(line))
        .join("\n");
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

/** Does work on a stack's configuration; its faults name the stack and its file. */
export async function inStackFile<T>(stack: string, work: () => T | Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        throw error instanceof InvalidSpecError
            ? new InvalidSpecError(error.faults, `Pulumi.${stack}.yaml (stack ${stack})`)
            : error;
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
