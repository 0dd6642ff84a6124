import { parseArgs } from "node:util";
import type { FindingSeverity } from "../finding";
import { severities } from "./registry";

/** The options of `vigie lint`. */
export interface LintOptions {
    files: readonly string[];
    format: Format;
    /** Whether warnings set the exit code to 1 as well. */
    strict: boolean;
    minSeverity: FindingSeverity;
    /** A code to explain. */
    explain: string | undefined;
    /** Whether to list the checks. */
    list: boolean;
    verbose: boolean;
    help: boolean;
    /** File of exceptions; by default `vigie-lint.yml` if it exists. */
    exceptions: string | undefined;
}

export const formats = ["text", "json", "github", "sarif"] as const;
export type Format = (typeof formats)[number];

/** An invalid command line. */
export class UsageError extends Error {}

/** The options, each with its line of help. */
export const optionList = {
    format: { type: "string", value: formats.join("|"), help: "output format; text by default" },
    strict: { type: "boolean", help: "exit code 1 on warnings too" },
    "min-severity": {
        type: "string",
        value: severities.join("|"),
        help: "omit findings that are less severe; info by default",
    },
    exceptions: {
        type: "string",
        value: "FILE",
        help: "file of exceptions; vigie-lint.yml by default",
    },
    explain: { type: "string", value: "CODE", help: "describe a check and its fix" },
    list: { type: "boolean", help: "list all checks" },
    verbose: { type: "boolean", help: "list skipped files and the time taken" },
    help: { type: "boolean", short: "h", help: "print this" },
} as const;

/** Parses the arguments after `vigie lint`. */
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
            `lint: ${(error as Error).message.replace(/\. To specify .*$/s, "")}\nKnown options: ${names.join(", ")}.`,
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
