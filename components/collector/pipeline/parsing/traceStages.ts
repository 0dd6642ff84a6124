import { whereLine } from "../selector";
import type { Stage } from "../stage";

const found = "trace_found";

const fields = [
    "trace_id",
    "traceId",
    "traceID",
    '"trace.id"',
    "trace.id",
    '"dd.trace_id"',
    "dd.trace_id",
    "traceparent",
];

/** W3C's `traceparent` has the trace between its version and the call. */
const inField = "^(?:[0-9a-f]{2}-)?(?P<trace_id>[0-9A-Fa-f]{16,32})(?:-[0-9a-f]{16}-[0-9a-f]{2})?$";

const mark = String.raw`\\*["']?`;
const inText = String.raw`(?i)\b(?:trace[_.-]?id${mark}[ \t]*[=:][ \t]*${mark}|traceparent${mark}[ \t]*[=:][ \t]*${mark}[0-9a-f]{2}-)(?P<trace_id>[0-9a-f]{16,32})\b`;

/**
 * Puts the trace that a line belongs to beside it, as structured metadata: a label with as many values would make as
 * many streams.
 */
export function traceStages(): Stage[] {
    const stages: Stage[] = [
        { kind: "regex", expression: inText },
        { kind: "json", expressions: { [found]: fields.join(" || ") } },
        { kind: "regex", source: found, expression: inField },
        { kind: "structuredMetadata", values: { trace_id: "" } },
    ];
    // Each form has the word: most lines are not looked into further.
    return [{ kind: "match", selector: whereLine("(?i)trace"), stages }];
}
