import {
    type Aggregate,
    aggregated,
    type Binary,
    type Call,
    comparisons,
    type Expr,
    isFilter,
    setOperators,
} from "./ast";
import type { Analysis, Bounds } from "./analysis";
import { constantOf } from "./inferUnits";
import { isCounter, seriesKind } from "./series";

const unbounded: Bounds = { min: -Infinity, max: Infinity };
const positive: Bounds = { min: 0, max: Infinity };

/** The bounds of an expression's values. */
export function boundsOf(expr: Expr, analysis: Analysis): Bounds {
    const constant = constantOf(expr);
    if (constant !== undefined) {
        return { min: constant, max: constant };
    }
    switch (expr.kind) {
        case "selector": {
            const kind = seriesKind(expr, analysis.context);
            const isSure =
                kind.isCertain && (isCounter(kind) || analysis.unit(expr)?.dimensions.bytes !== undefined);
            return kind.known?.unit === "boolean"
                ? { min: 0, max: 1 }
                : isSure && kind.type !== "sum"
                  ? positive
                  : unbounded;
        }
        case "matrix":
            return analysis.bounds(expr.selector);
        case "subquery":
        case "modified":
            return analysis.bounds(expr.expr);
        case "call":
            return ofCall(expr, analysis);
        case "aggregate":
            return ofAggregate(expr, analysis);
        case "binary":
            return ofBinary(expr, analysis);
        default:
            return unbounded;
    }
}

const keeping = new Set(
    `label_replace label_join sort sort_desc avg_over_time min_over_time max_over_time last_over_time first_over_time
    quantile_over_time scalar vector`.split(/\s+/),
);

function ofCall({ name, args }: Call, analysis: Analysis): Bounds {
    const subject = args.find(({ kind }) => kind !== "number" && kind !== "string");
    if (keeping.has(name)) {
        return subject ? analysis.bounds(subject) : unbounded;
    }
    switch (name) {
        case "rate":
        case "irate":
        case "increase":
        case "changes":
        case "resets":
        case "abs":
        case "sqrt":
        case "stddev_over_time":
        case "stdvar_over_time":
        case "time":
            return positive;
        case "count_over_time":
            return { min: 1, max: Infinity };
        case "absent":
        case "absent_over_time":
        case "present_over_time":
            return { min: 1, max: 1 };
        case "clamp_min":
            return { min: (args[1] && constantOf(args[1])) ?? -Infinity, max: Infinity };
        case "clamp_max":
            return { min: -Infinity, max: (args[1] && constantOf(args[1])) ?? Infinity };
        default:
            return unbounded;
    }
}

function ofAggregate(aggregate: Aggregate, analysis: Analysis): Bounds {
    const subject = aggregated(aggregate);
    const bounds = subject ? analysis.bounds(subject) : unbounded;
    switch (aggregate.op) {
        case "count":
            return { min: 1, max: Infinity };
        case "group":
            return { min: 1, max: 1 };
        case "sum":
            return bounds.min >= 0 ? { min: bounds.min, max: Infinity } : unbounded;
        case "stddev":
        case "stdvar":
            return positive;
        case "count_values":
            return { min: 1, max: Infinity };
        default:
            return bounds;
    }
}

function ofBinary(binary: Binary, analysis: Analysis): Bounds {
    const { op, left, right } = binary;
    if (comparisons.has(op)) {
        return isFilter(binary) ? filtered(binary, analysis) : { min: 0, max: 1 };
    }
    const [a, b] = [analysis.bounds(left), analysis.bounds(right)];
    if (setOperators.has(op)) {
        return op === "or" ? { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) } : a;
    }
    switch (op) {
        case "+":
            return { min: a.min + b.min, max: a.max + b.max };
        case "-":
            return { min: a.min - b.max, max: a.max - b.min };
        case "*":
        case "/": {
            const isPositive = a.min >= 0 && b.min >= 0;
            return isPositive ? positive : unbounded;
        }
        default:
            return unbounded;
    }
}

/** The comparison with its sides swapped. */
const mirror: Readonly<Record<string, string>> = {
    "<": ">",
    ">": "<",
    "<=": ">=",
    ">=": "<=",
    "==": "==",
    "!=": "!=",
};

/** The bounds that a comparison with a number leaves. */
function filtered(binary: Binary, analysis: Analysis): Bounds {
    const { op, left, right } = binary;
    const mirrored = constantOf(left) === undefined ? undefined : mirror[op];
    if (mirrored !== undefined) {
        return filtered({ ...binary, op: mirrored, left: right, right: left }, analysis);
    }
    const limit = constantOf(right);
    const { min, max } = analysis.bounds(left);
    if (limit === undefined) {
        return { min, max };
    }
    switch (op) {
        case ">":
        case ">=":
            return { min: Math.max(min, limit), max };
        case "<":
        case "<=":
            return { min, max: Math.min(max, limit) };
        case "==":
            return { min: limit, max: limit };
        default:
            return { min, max };
    }
}
