/** One fault in a spec. */
export interface Fault {
    /** Where, as a property path: `prometheus.jobs[0].scrapeIntervalSeconds`. */
    path: string;
    /** The rule: `must be a whole number above 0`. */
    rule: string;
    /** The value found; `undefined` if it is missing. Never the value of a secret. */
    value: unknown;
}

/**
 * Thrown once per spec with all of its faults; the message has a line for each.
 *
 * Pulumi treats it as a `RunError` and prints only the message: a stack trace would hide the faults.
 */
export class InvalidSpecError extends Error {
    /** Marks a `RunError` for every copy of the SDK. */
    protected readonly __pulumiRunError = true;

    /** `subject` is what has the faults: a spec in a program, or a stack's file. */
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
 * A stack trace without the SDK's own frames. Its source maps refer to `node_modules/@pulumi/resource.ts`, a path that
 * `util.inspect` of Node.js 20 cannot colour: it appends to a string for most of a minute, until that is too long.
 * Node.js calls it for every error that ends a program.
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

/** Throws one `InvalidSpecError` for all faults; returns if there are none. */
export function assertNoFaults(faults: readonly Fault[]): void {
    if (faults.length > 0) {
        throw new InvalidSpecError(faults);
    }
}

/** Runs a function on a stack's configuration; its faults name the stack and its file. */
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
    // The rules refuse a user and a password in a URL, and the message must not repeat them.
    const text = shown.replace(/\/\/[^/@\s"]+@/g, "//…@");
    return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}
