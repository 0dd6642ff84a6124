import { table } from "../../lint/cli/output/table";

/** The result of checking one requirement of an update. */
export interface Finding {
    /** `unknown`: it could not be checked from here. */
    status: "ok" | "missing" | "unknown";
    /** `Docker on 203.0.113.5`. */
    what: string;
    /** The observation: `28.5.1`, `no answer`. */
    seen: string;
    /** Why it matters; only if not ok. */
    why?: string;
    /** The command or instruction that fixes it; only if not ok. */
    fix?: string;
}

export function ok(what: string, seen: string): Finding {
    return { status: "ok", what, seen };
}

export function missing(what: string, seen: string, why: string, fix: string): Finding {
    return { status: "missing", what, seen, why, fix };
}

export function unknown(what: string, seen: string, why: string, fix: string): Finding {
    return { status: "unknown", what, seen, why, fix };
}

/** A line per finding, followed by reason and fix for those that are not ok. */
export function findingLines(findings: readonly Finding[]): string[] {
    const marks = { ok: "ok", missing: "!!", unknown: "??" };
    const heads = table(findings.map(({ status, what, seen }) => [marks[status], what, seen]));
    const count = findings.filter(({ status }) => status === "missing").length;
    return [
        ...findings.flatMap(({ why, fix }, index) => [
            heads[index] ?? "",
            ...[why, fix].filter((line) => line !== undefined).map((line) => `      ${line}`),
        ]),
        "",
        count === 0 ? "Nothing is missing." : `${count} missing: an update would fail or omit parts.`,
    ];
}
