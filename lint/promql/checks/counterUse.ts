import { comparisons, type Expr, type Selector, unmodified } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck, type Subject } from "../check";
import { courseFunctions, growthFunctions } from "../functions";
import { constantOf } from "../inferUnits";
import { isCounter, seriesKind } from "../series";
import { typeOf } from "../typeCheck";

/** Kafka offsets have the type gauge but only grow: their rate is the message rate. */
const growingGauge = /^kafka_.*_offset(_sum)?$/;

export const rateOfGauge: PromqlCheck = {
    code: "VL107",
    name: "rate-of-gauge",
    severity: "error",
    reason: "rate, irate and increase treat every decrease as a counter reset: for a gauge the result is meaningless.",
    fix: "Use delta or deriv for a gauge, or the exporter's counter.",
    example: "rate(node_memory_MemFree_bytes[5m])",
    fixed: "deriv(node_memory_MemFree_bytes[5m])",
    *find(subject) {
        for (const { expr, selector } of rangedCalls(subject, growthFunctions)) {
            const { type, isCertain, known } = seriesKind(selector, subject.context);
            if (type === "gauge" && isCertain && !growingGauge.test(selector.name ?? "")) {
                const message = `${expr.name} of ${selector.name ?? ""}, which is a gauge (${known?.from ?? ""})`;
                yield at(expr.nameSpan, message, { severity: subject.context.strict ? "error" : "warning" });
            }
        }
    },
};

export const deltaOfCounter: PromqlCheck = {
    code: "VL108",
    name: "delta-of-counter",
    severity: "warning",
    reason: "delta, deriv and predict_linear do not handle counter resets: a restart looks like a steep drop.",
    fix: "Use increase or rate for a counter.",
    example: "delta(node_network_receive_bytes_total[5m])",
    fixed: "increase(node_network_receive_bytes_total[5m])",
    *find(subject) {
        for (const { expr, selector } of rangedCalls(subject, courseFunctions)) {
            const kind = seriesKind(selector, subject.context);
            if (isCounter(kind) && (kind.isCertain || kind.type === "counter")) {
                yield at(expr.nameSpan, `${expr.name} of ${selector.name ?? ""}, which is a counter`);
            }
        }
    },
};

export const counterWithoutRate: PromqlCheck = {
    code: "VL109",
    name: "counter-without-rate",
    severity: "warning",
    reason: "The value of a counter depends mainly on the uptime of its process, and an alert on it never resolves.",
    fix: "Wrap it in rate(…[5m]) or increase(…[5m]).",
    example: "node_network_receive_errs_total > 100",
    fixed: "increase(node_network_receive_errs_total[5m]) > 100",
    *find(subject) {
        for (const { expr, parents } of partsOf(subject, "selector")) {
            const kind = seriesKind(expr, subject.context);
            const isSure = kind.isCertain
                ? kind.type === "counter"
                : kind.type === "counter" && !expr.name?.includes(":");
            if (isSure && showsRawValue(expr, parents)) {
                const isGuess = !kind.isCertain && subject.purpose === "panel";
                const message = `${expr.name ?? ""} is a counter, but is used without rate or increase`;
                yield at(expr, message, isGuess ? { severity: "info" } : {});
            }
        }
    },
};

/** Functions that use only the existence or the time of a sample. */
const indifferent = new Set(
    "absent absent_over_time timestamp present_over_time count_over_time changes resets start_timestamp info".split(
        " ",
    ),
);

function showsRawValue(selector: Selector, parents: readonly Expr[]): boolean {
    let inner: Expr = selector;
    for (const parent of parents) {
        switch (parent.kind) {
            case "matrix":
                return false;
            case "subquery":
                // The function around the subquery decides; it is checked on its own.
                return false;
            case "call":
                if (indifferent.has(parent.name)) {
                    return false;
                }
                break;
            case "aggregate":
                if (parent.op === "count" || parent.op === "group" || parent.op === "count_values") {
                    return false;
                }
                break;
            case "binary":
                if (isIndifferentTo(parent, inner)) {
                    return false;
                }
                break;
            default:
        }
        inner = parent;
    }
    return true;
}

/** A comparison with 0 or with itself, a ratio of counters, or the side of a set operator that only filters. */
function isIndifferentTo({ op, left, right }: Extract<Expr, { kind: "binary" }>, inner: Expr): boolean {
    const other = inner === left ? right : left;
    if (op === "and" || op === "unless") {
        return inner === right;
    }
    const limit = constantOf(other);
    if (comparisons.has(op)) {
        return limit === 0 || typeOf(other) === "vector";
    }
    return op === "/" || op === "-" || (op === "*" && limit === 0);
}

/** Function calls with their selector. */
function* rangedCalls(
    subject: Subject,
    names: ReadonlySet<string>,
): Generator<{ expr: Extract<Expr, { kind: "call" }>; selector: Selector }> {
    for (const { expr } of partsOf(subject, "call")) {
        const ranged = names.has(expr.name) && expr.args[0] ? unmodified(expr.args[0]) : undefined;
        const selector = ranged?.kind === "matrix" ? unmodified(ranged.selector) : undefined;
        if (selector?.kind === "selector") {
            yield { expr, selector };
        }
    }
}

export const rateOfAggregate: PromqlCheck = {
    code: "VL110",
    name: "rate-of-aggregate",
    severity: "warning",
    reason: "A sum of counters drops when one of them resets, and rate treats that as a reset of all: the result spikes. Apply rate first, then sum.",
    fix: "Write sum(rate(x[5m])) instead of rate(sum(x)[5m:]).",
    example: "rate(sum(node_network_receive_bytes_total)[5m:1m])",
    fixed: "sum(rate(node_network_receive_bytes_total[5m]))",
    *find(subject): Generator<Hit> {
        for (const { expr } of partsOf(subject, "call")) {
            const arg = growthFunctions.has(expr.name) && expr.args[0] ? unmodified(expr.args[0]) : undefined;
            if (arg?.kind === "subquery" && unmodified(arg.expr).kind === "aggregate") {
                yield at(expr.nameSpan, `${expr.name} of an aggregate`);
            } else if (arg?.kind === "subquery" && isGrowth(arg.expr)) {
                yield at(expr.nameSpan, `${expr.name} of something that is already a rate`);
            }
        }
    },
};

function isGrowth(expr: Expr): boolean {
    return expr.kind === "call" && growthFunctions.has(expr.name);
}
