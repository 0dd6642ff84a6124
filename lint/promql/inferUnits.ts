import {
    type Aggregate,
    aggregated,
    type Binary,
    type Call,
    comparisons,
    type Expr,
    selectorsIn,
} from "./ast";
import type { Analysis } from "./analysis";
import { seriesUnit } from "./series";
import {
    areAlike,
    boolean,
    divide,
    multiply,
    ratio,
    scaled,
    secondsUnit,
    things,
    timestampUnit,
    type Unit,
    unitByName,
} from "./units";

/** The unit of an expression's values; undefined if unknown. */
export function unitOf(expr: Expr, analysis: Analysis): Unit | undefined {
    switch (expr.kind) {
        case "selector": {
            const recorded = analysis.inRecord(expr.name ?? "", (inner, within) => within.unit(inner));
            return recorded ?? seriesUnit(expr, analysis.context);
        }
        case "matrix":
            return analysis.unit(expr.selector);
        case "subquery":
        case "modified":
        case "unary":
            return analysis.unit(expr.expr);
        case "call":
            return ofCall(expr, analysis);
        case "aggregate":
            return ofAggregate(expr, analysis);
        case "binary":
            return ofBinary(expr, analysis);
        default:
            return undefined;
    }
}

const keeping = new Set(
    `increase delta idelta abs ceil floor round clamp clamp_min clamp_max sort sort_desc sort_by_label
    sort_by_label_desc label_replace label_join avg_over_time min_over_time max_over_time last_over_time
    first_over_time quantile_over_time stddev_over_time mad_over_time sum_over_time predict_linear scalar vector
    double_exponential_smoothing`.split(/\s+/),
);

function ofCall({ name, args }: Call, analysis: Analysis): Unit | undefined {
    const subject = args.find(({ kind }) => kind !== "number" && kind !== "string");
    const unit = subject && analysis.unit(subject);
    if (keeping.has(name)) {
        return name === "sum_over_time" && unit?.isBoolean
            ? things
            : name === "avg_over_time" && unit?.isBoolean
              ? ratio
              : unit;
    }
    switch (name) {
        case "rate":
        case "irate":
        case "deriv":
            return unit && divide(unit.isTimestamp ? secondsUnit : unit, secondsUnit);
        case "time":
        case "timestamp":
        case "start_timestamp":
            return timestampUnit;
        case "changes":
        case "resets":
        case "count_over_time":
            return things;
        case "absent":
        case "absent_over_time":
        case "present_over_time":
            return boolean;
        case "histogram_fraction":
            return ratio;
        case "histogram_quantile":
            return args[1] && ofBuckets(args[1]);
        default:
            return undefined;
    }
}

/** A quantile of buckets has the unit of the observations: `x_seconds_bucket` has seconds. */
function ofBuckets(buckets: Expr): Unit | undefined {
    const units = [...selectorsIn(buckets)].map(({ name }) => unitByName(name ?? ""));
    return units.length === 1 ? units[0] : undefined;
}

function ofAggregate(aggregate: Aggregate, analysis: Analysis): Unit | undefined {
    const subject = aggregated(aggregate);
    const unit = subject && analysis.unit(subject);
    switch (aggregate.op) {
        case "count":
        case "count_values":
            return things;
        case "group":
            return boolean;
        case "stdvar":
            return undefined;
        case "sum":
            return unit?.isBoolean ? things : unit;
        case "avg":
        case "stddev":
        case "quantile":
            return unit?.isBoolean ? ratio : unit;
        default:
            return unit;
    }
}

function ofBinary({ op, left, right, isBool }: Binary, analysis: Analysis): Unit | undefined {
    if (comparisons.has(op)) {
        return isBool ? boolean : analysis.unit(left.kind === "number" ? right : left);
    }
    const [a, b] = [analysis.unit(left), analysis.unit(right)];
    const [numberLeft, numberRight] = [constantOf(left), constantOf(right)];
    switch (op) {
        case "and":
        case "unless":
            return a;
        case "or":
            return a && b ? (areAlike(a, b) ? a : undefined) : numberRight !== undefined ? a : undefined;
        case "*":
            return numberRight !== undefined
                ? a && scaled(a, numberRight)
                : numberLeft !== undefined
                  ? b && scaled(b, numberLeft)
                  : a && b && multiply(a, b);
        case "/":
            return numberRight !== undefined ? a && scaled(a, 1 / numberRight) : a && b && divide(a, b);
        case "+":
        case "-":
            return numberRight !== undefined ? a : numberLeft !== undefined ? b : a && b && sum(a, b, op);
        default:
            return undefined;
    }
}

/** A sum of different units has no known unit; the difference of two timestamps is a duration. */
function sum(a: Unit, b: Unit, op: string): Unit | undefined {
    if (!areAlike(a, b)) {
        return undefined;
    }
    const isBetweenTimes = a.isTimestamp && b.isTimestamp;
    const plain: Unit = { dimensions: a.dimensions, scale: a.scale };
    return isBetweenTimes && op === "-" ? plain : a.isTimestamp || b.isTimestamp ? timestampUnit : plain;
}

/** The constant value of an expression, if any. */
export function constantOf(expr: Expr): number | undefined {
    switch (expr.kind) {
        case "number":
            return Number.isNaN(expr.value) ? undefined : expr.value;
        case "unary": {
            const value = constantOf(expr.expr);
            return value === undefined || expr.op !== "-" ? value : -value;
        }
        case "call":
            return (expr.name === "vector" || expr.name === "scalar") && expr.args[0]
                ? constantOf(expr.args[0])
                : undefined;
        case "binary": {
            const [a, b] = [constantOf(expr.left), constantOf(expr.right)];
            return a === undefined || b === undefined ? undefined : operations[expr.op]?.(a, b);
        }
        default:
            return undefined;
    }
}

const operations: Readonly<Record<string, ((a: number, b: number) => number) | undefined>> = {
    "+": (a, b) => a + b,
    "-": (a, b) => a - b,
    "*": (a, b) => a * b,
    "/": (a, b) => a / b,
    "%": (a, b) => a % b,
    "^": (a, b) => a ** b,
};
