import { parseArgs } from "node:util";
import type { FindingSeverity } from "../finding";
import { severities } from "./registry";

/** What `vigie lint` was called with. */
export interface LintOptions {
    files: readonly string[];
    format: Format;
    /** Whether warnings make the exit code 1 too. */
    strict: boolean;
    minSeverity: FindingSeverity;
    /** A code to explain. */
    explain: string | undefined;
    /** Whether to list the checks. */
    list: boolean;
    verbose: boolean;
    help: boolean;
    /** The file with exceptions; `vigie-lint.yml` where there is one. */
    exceptions: string | undefined;
}

export const formats = ["text", "json", "github", "sarif"] as const;
export type Format = (typeof formats)[number];

/** A command line that cannot be understood. */
export class UsageError extends Error {}

/** The options with a line each for the help. */
export const optionList = {
    format: { type: "string", value: formats.join("|"), help: "how findings are printed; text by default" },
    strict: { type: "boolean", help: "exit code 1 for warnings too" },
    "min-severity": {
        type: "string",
        value: severities.join("|"),
        help: "leave out what is less severe; info by default",
    },
    exceptions: {
        type: "string",
        value: "FILE",
        help: "exceptions with their reasons; vigie-lint.yml by default",
    },
    explain: { type: "string", value: "CODE", help: "say what a check is about, and what to do" },
    list: { type: "boolean", help: "list all checks" },
    verbose: { type: "boolean", help: "name the files that were skipped, and the time taken" },
    help: { type: "boolean", short: "h", help: "print this" },
} as const;

/** Understands the words after `vigie lint`. */
export function parseOptions(args: readonly string[]): LintOptions {
    const { values, positionals } = read(args);
    return {
        files: positionals,
        format: oneOf("--format", formats, values.format ?? "text"),
        strict: values.strict ?? false,
        minSeverity: oneOf("--min-severity", severities, values["min-severity"] ?? "info"),
        explain: values.explain,
        list: values.list ?? false,
        verbose: values.verbose ?? false,
        help: values.help ?? false,
        exceptions: values.exceptions,
    };
}

function read(args: readonly string[]) {
    try {
        return parseArgs({ args: [...args], options: optionList, allowPositionals: true, strict: true });
    } catch (error) {
        const names = Object.keys(optionList).map((name) => `--${name}`);
        throw new UsageError(
            `lint: ${(error as Error).message.replace(/\. To specify .*$/s, "")}\nIt knows ${names.join(", ")}.`,
        );
    }
}

function oneOf<T extends string>(option: string, values: readonly T[], given: string): T {
    const found = values.find((value) => value === given);
    if (found === undefined) {
        throw new UsageError(`${option} must be one of ${values.join(", ")}, got ${JSON.stringify(given)}`);
    }
    return found;
}
