import { comparisons, type Expr, type Selector, unmodified } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck, type Subject } from "../check";
import { courseFunctions, growthFunctions } from "../functions";
import { constantOf } from "../inferUnits";
import { isCounter, seriesKind } from "../series";
import { typeOf } from "../typeCheck";

/** Positions in Kafka's logs are gauges by their type, but they only grow: their rate is that of messages. */
const growingGauge = /^kafka_.*_offset(_sum)?$/;

export const rateOfGauge: PromqlCheck = {
    code: "VL107",
    name: "rate-of-gauge",
    severity: "error",
    reason: "rate, irate and increase take every fall of a value for a restart of the program, and add what was there before: on a gauge the result means nothing.",
    mend: "Use delta or deriv for a gauge, or the counter that the exporter has of it.",
    example: "rate(node_memory_MemFree_bytes[5m])",
    mended: "deriv(node_memory_MemFree_bytes[5m])",
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

export const courseOfCounter: PromqlCheck = {
    code: "VL108",
    name: "delta-of-counter",
    severity: "warning",
    reason: "delta, deriv and predict_linear do not know that a counter begins at 0 again when its program restarts: a restart looks like a steep fall.",
    mend: "Use increase or rate for a counter.",
    example: "delta(node_network_receive_bytes_total[5m])",
    mended: "increase(node_network_receive_bytes_total[5m])",
    *find(subject) {
        for (const { expr, selector } of rangedCalls(subject, courseFunctions)) {
            const kind = seriesKind(selector, subject.context);
            if (isCounter(kind) && (kind.isCertain || kind.type === "counter")) {
                yield at(expr.nameSpan, `${expr.name} of ${selector.name ?? ""}, which is a counter`);
            }
        }
    },
};

export const rawCounter: PromqlCheck = {
    code: "VL109",
    name: "counter-without-rate",
    severity: "warning",
    reason: "A counter grows until its program restarts, and then begins at 0: its value tells how long the program runs more than anything else, and an alert on it never resolves.",
    mend: "Put rate(…[5m]) or increase(…[5m]) around it.",
    example: "node_network_receive_errs_total > 100",
    mended: "increase(node_network_receive_errs_total[5m]) > 100",
    *find(subject) {
        for (const { expr, parents } of partsOf(subject, "selector")) {
            const kind = seriesKind(expr, subject.context);
            const isSure = kind.isCertain
                ? kind.type === "counter"
                : kind.type === "counter" && !expr.name?.includes(":");
            if (isSure && showsRawValue(expr, parents)) {
                const isGuess = !kind.isCertain && subject.purpose === "panel";
                const message = `${expr.name ?? ""} is a counter, and its value is used as it is`;
                yield at(expr, message, isGuess ? { severity: "info" } : {});
            }
        }
    },
};

/** What asks nothing of a value but whether, or when, it is there. */
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
                // What is done with the subquery decides, and that is a matter of its own.
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

/** A comparison with 0, a comparison of the counter with itself, a ratio of counters, and the side that only selects. */
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

/** Calls of functions, with the selector that they are about. */
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
    reason: "A sum of counters falls when one of them begins at 0 again, and rate takes that for a restart of all: the result leaps. rate must come first, and the sum after it.",
    mend: "Write sum(rate(x[5m])) instead of rate(sum(x)[5m:]).",
    example: "rate(sum(node_network_receive_bytes_total)[5m:1m])",
    mended: "sum(rate(node_network_receive_bytes_total[5m]))",
    *find(subject): Generator<Hit> {
        for (const { expr } of partsOf(subject, "call")) {
            const arg = growthFunctions.has(expr.name) && expr.args[0] ? unmodified(expr.args[0]) : undefined;
            if (arg?.kind === "subquery" && unmodified(arg.expr).kind === "aggregate") {
                yield at(expr.nameSpan, `${expr.name} of an aggregate`);
            } else if (arg?.kind === "subquery" && isGrowth(arg.expr)) {
                yield at(expr.nameSpan, `${expr.name} of something that is a rate already`);
            }
        }
    },
};

function isGrowth(expr: Expr): boolean {
    return expr.kind === "call" && growthFunctions.has(expr.name);
}
