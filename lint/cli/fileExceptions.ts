import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Finding } from "../finding";
import { invalidException, invalidSyntax } from "./checks";
import type { Exception } from "./exception";
import { matchesGlob } from "./glob";
import { findingOf } from "./registry";

/** Default file of exceptions. */
export const exceptionsFile = "vigie-lint.yml";

const known = ["code", "file", "alert", "record", "panel", "dashboard", "reason"];

type Entry = Readonly<Record<string, string | undefined>>;

/** Reads `exceptions: [{ code, file?, alert?, record?, panel?, dashboard?, reason }]`; an invalid entry is a finding. */
export function fileExceptions(file: string, text: string): { exceptions: Exception[]; findings: Finding[] } {
    let content: unknown;
    try {
        content = load(text, { schema: FAILSAFE_SCHEMA });
    } catch (error) {
        const mark =
            error instanceof YAMLException ? (error.mark as { line: number } | undefined) : undefined;
        const reason = error instanceof YAMLException ? error.reason : String(error);
        return {
            exceptions: [],
            findings: [findingOf(invalidSyntax, { file, line: (mark?.line ?? 0) + 1 }, reason)],
        };
    }
    const entries = (content as { exceptions?: unknown } | null | undefined)?.exceptions ?? [];
    if (!Array.isArray(entries)) {
        return {
            exceptions: [],
            findings: [findingOf(invalidException, { file }, "exceptions must be a list")],
        };
    }
    const lines = linesOfCodes(text);
    const exceptions: Exception[] = [];
    const findings: Finding[] = [];
    for (const [index, entry] of (entries as unknown[]).entries()) {
        const fault = faultOf(entry);
        if (fault === undefined) {
            exceptions.push(exceptionOf(entry as Entry, file, lines[index] ?? 1));
        } else {
            findings.push(
                findingOf(
                    invalidException,
                    { file, line: lines[index] ?? 1 },
                    `exception ${index + 1} ${fault}`,
                ),
            );
        }
    }
    return { exceptions, findings };
}

function exceptionOf(entry: Entry, file: string, line: number): Exception {
    return {
        code: entry.code ?? "",
        reason: entry.reason ?? "",
        file,
        line,
        column: 1,
        covers: (finding) => isFor(entry, finding),
    };
}

function isFor(entry: Entry, finding: Finding & { dashboard?: string }): boolean {
    const subject = entry.alert ?? entry.record ?? entry.panel;
    return (
        (entry.file === undefined || matchesGlob(finding.file, entry.file)) &&
        (subject === undefined || subject === finding.where) &&
        (entry.dashboard === undefined || entry.dashboard === finding.dashboard)
    );
}

function faultOf(entry: unknown): string | undefined {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
        return "must have code and reason";
    }
    const unknown = Object.keys(entry).find((key) => !known.includes(key));
    if (unknown !== undefined) {
        return `must not have ${unknown}; known fields are ${known.join(", ")}`;
    }
    const wrong = Object.entries(entry).find(([, value]) => typeof value !== "string");
    if (wrong) {
        return `must have text as its ${wrong[0]}`;
    }
    return (entry as Entry).code ? undefined : "must have a code";
}

/** The lines that hold a code, in order: one per entry. */
function linesOfCodes(text: string): number[] {
    return text
        .split("\n")
        .flatMap((line, index) => (/^[^#]*\bcode["']?[ \t]*:/.test(line) ? [index + 1] : []));
}
