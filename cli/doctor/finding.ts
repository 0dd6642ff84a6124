import { table } from "../report/table";

/** What was found of one thing that an update needs. */
export interface Finding {
    /** `unknown`: it could not be tried from here. */
    status: "ok" | "missing" | "unknown";
    /** `Docker on 203.0.113.5`. */
    what: string;
    /** What was found: `28.5.1`, `no answer`. */
    seen: string;
    /** Why it matters; only where it is not ok. */
    why?: string;
    /** The command, or the words where there is none, that mends it; only where it is not ok. */
    mend?: string;
}

export function ok(what: string, seen: string): Finding {
    return { status: "ok", what, seen };
}

export function missing(what: string, seen: string, why: string, mend: string): Finding {
    return { status: "missing", what, seen, why, mend };
}

export function unknown(what: string, seen: string, why: string, mend: string): Finding {
    return { status: "unknown", what, seen, why, mend };
}

/** The findings for people: a line each, and below those that are not ok why it matters and what to do. */
export function findingLines(findings: readonly Finding[]): string[] {
    const marks = { ok: "ok", missing: "!!", unknown: "??" };
    const heads = table(findings.map(({ status, what, seen }) => [marks[status], what, seen]));
    const count = findings.filter(({ status }) => status === "missing").length;
    return [
        ...findings.flatMap(({ why, mend }, index) => [
            heads[index] ?? "",
            ...[why, mend].filter((line) => line !== undefined).map((line) => `      ${line}`),
        ]),
        "",
        count === 0
            ? "Nothing is missing."
            : `${count} missing: an update would fail or do less than it should.`,
    ];
}
