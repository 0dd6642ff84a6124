import type { Finding } from "../finding";
import { withoutEffect, withoutReason } from "./checks";
import { findingOf, registry } from "./registry";

/** A finding that somebody has accepted, wherever that is said. */
export interface Exception {
    code: string;
    /** Why; an exception without a reason holds, and is found itself. */
    reason: string;
    /** Where it is written. */
    file: string;
    line: number;
    column: number;
    /** Whether it is for a finding. */
    covers(finding: Finding): boolean;
}

/** The findings that no exception is for, and those about the exceptions themselves. */
export function applyExceptions(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
    const used = new Set<Exception>();
    const left = findings.filter((finding) => {
        const covering = exceptions.filter(
            (exception) => exception.code === finding.code && exception.covers(finding),
        );
        covering.forEach((exception) => used.add(exception));
        return covering.length === 0;
    });
    const own = exceptions.flatMap((exception) => [
        ...(exception.reason.trim() === ""
            ? [findingOf(withoutReason, exception, `the exception from ${exception.code} has no reason`)]
            : []),
        ...(used.has(exception) ? [] : [findingOf(withoutEffect, exception, idleText(exception.code))]),
    ]);
    return [...left, ...own];
}

function idleText(code: string): string {
    return registry.has(code)
        ? `nothing that it covers has ${code}`
        : `there is no check with the code ${code}`;
}
