import { checks } from "../checks";
import { dashboardChecks, newModel } from "../dashboards";
import type { CheckInfo, Finding, FindingSeverity } from "../finding";
import { ownChecks } from "./checks";

/** All checks, by code. */
export const registry: ReadonlyMap<string, CheckInfo> = new Map(
    [...ownChecks, ...checks, newModel, ...dashboardChecks]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map((check) => [check.code, check]),
);

/** From the most to the least severe. */
export const severities: readonly FindingSeverity[] = ["error", "warning", "info"];

/** A finding of a check at a position in a file. */
export function findingOf(
    check: CheckInfo,
    place: { file: string; line?: number; column?: number },
    message: string,
): Finding {
    const { code, severity, reason, fix } = check;
    return {
        code,
        severity,
        file: place.file,
        line: place.line ?? 1,
        column: place.column ?? 1,
        where: "",
        message,
        reason,
        fix,
    };
}
