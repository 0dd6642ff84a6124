import type { LogReading, Multiline } from "../../../spec/logs";
import type { Stage } from "../stage";

const date = String.raw`\[?(?:[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}|[0-9]{2}[-/. ](?:[0-9]{2}|[A-Z][a-z]{2})[-/. ][0-9]{2,4}|[0-9]{2}:[0-9]{2}:[0-9]{2})`;
const level = String.raw`(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|FATAL|CRITICAL)\b`;

/** What the first line of an entry begins with, in the languages whose traces are known. */
const beginnings: Readonly<Record<Multiline & string, readonly string[]>> = {
    java: [date, level, String.raw`[\[{]`, "Exception in thread "],
    python: [date, level, String.raw`[\[{]`, String.raw`Traceback \(most recent call last\):`],
    // A trace has a line in brackets, "[signal SIGSEGV: …".
    go: [
        date,
        level,
        String.raw`\{`,
        String.raw`\[GIN`,
        "[a-z_]+=",
        "[IWEF][0-9]{4} ",
        "panic: ",
        "fatal error: ",
    ],
};

/** Traces of calls whose first lines are known by name. */
export const multilineNames = Object.keys(beginnings);

/** Joins the lines of an entry. Must come before all else: a secret may lie in any of them. */
export function multilineStages({ multiline }: LogReading): Stage[] {
    return multiline === undefined
        ? []
        : [{ kind: "multiline", firstLine: firstLine(multiline), maxWaitSeconds: 3, maxLines: 500 }];
}

function firstLine(multiline: Multiline): string {
    return typeof multiline === "string" ? `^(?:${beginnings[multiline].join("|")})` : multiline.firstLine;
}
