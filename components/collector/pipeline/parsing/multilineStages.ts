import type { LogReading, Multiline } from "../../../spec/logs";
import { whereLine } from "../selector";
import type { Stage } from "../stage";

const date = String.raw`\[?(?:[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}|[0-9]{2}[-/. ](?:[0-9]{2}|[A-Z][a-z]{2})[-/. ][0-9]{2,4}|[0-9]{2}:[0-9]{2}:[0-9]{2})`;
const level = String.raw`(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|FATAL|CRITICAL)\b`;

/** What the first line of an entry begins with, in the languages whose traces are known. */
const beginnings: Readonly<Record<Multiline & string, readonly string[]>> = {
    java: [date, level, String.raw`[\[{]`, "Exception in thread "],
    // A traceback belongs to the entry before it: `logging.exception` writes the message first, and the trace of an
    // exception that another one followed has more than one.
    python: [date, level, String.raw`[\[{]`],
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
        : [
              { kind: "multiline", firstLine: firstLine(multiline), maxWaitSeconds: 3, maxLines: 500 },
              ...(multiline === "python" ? [datedNow] : []),
          ];
}

const time = "traceback_time";

/**
 * A traceback that comes when the entry before it is already sent, since no message announces what nothing caught, is
 * an entry of its own. The collector would give it the time of the entry before, which may be hours ago.
 */
const datedNow: Stage = {
    kind: "match",
    selector: whereLine(String.raw`^Traceback \(most recent call last\):\n`),
    stages: [
        {
            kind: "template",
            source: time,
            template: '{{ dateInZone "2006-01-02T15:04:05.000000000Z07:00" now "UTC" }}',
        },
        { kind: "timestamp", source: time, format: "RFC3339Nano" },
    ],
};

function firstLine(multiline: Multiline): string {
    return typeof multiline === "string" ? `^(?:${beginnings[multiline].join("|")})` : multiline.firstLine;
}
