import type { Finding } from "../finding";
import { exceptionWithoutEffect, exceptionWithoutReason } from "./checks";
import { findingOf, registry } from "./registry";

/** An accepted finding, stated in a comment or in a file of exceptions. */
export interface Exception {
    code: string;
    /** The reason; an exception without one applies, and is itself a finding. */
    reason: string;
    /** File that states it. */
    file: string;
    line: number;
    column: number;
    /** Whether it covers a finding. */
    covers(finding: Finding): boolean;
}

/** The findings that no exception covers, plus findings about the exceptions themselves. */
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
            ? [
                  findingOf(
                      exceptionWithoutReason,
                      exception,
                      `the exception from ${exception.code} has no reason`,
                  ),
              ]
            : []),
        ...(used.has(exception)
            ? []
            : [findingOf(exceptionWithoutEffect, exception, idleText(exception.code))]),
    ]);
    return [...left, ...own];
}

function idleText(code: string): string {
    return registry.has(code) ? `no finding it covers has the code ${code}` : `no check has the code ${code}`;
}
