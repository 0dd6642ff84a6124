import type { Finding } from "../../finding";

/** What a run reports. */
export interface Report {
    findings: readonly Finding[];
    /** Number of files linted or skipped. */
    fileCount: number;
    skipped: readonly { file: string; why: string }[];
    milliseconds: number;
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Finding["severity"], number> {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) {
        counts[severity] += 1;
    }
    return counts;
}
