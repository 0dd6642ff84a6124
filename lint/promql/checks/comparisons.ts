import { type Binary, comparisons, type Expr, isFilter, walk } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck } from "../check";
import { constantOf } from "../inferUnits";
import { isRatio } from "../units";
import type { Bounds } from "../inferBounds";

export const alwaysTheSame: PromqlCheck = {
    code: "VL127",
    name: "always-the-same",
    severity: "warning",
    reason: "A comparison that its values always pass alerts for ever; one that they can never pass is silent for ever. A count of series, for one, is never 0: where there are none, there is no result.",
    mend: "Compare with a value on the other side; use absent(…) for what is not there.",
    example: "count(up) == 0",
    mended: "absent(up)",
    *find(subject) {
        for (const { expr } of partsOf(subject, "binary")) {
            const limit = comparisons.has(expr.op) ? constantOf(expr.right) : undefined;
            const bounds = subject.inference.bounds(expr.left);
            const verdict = limit === undefined ? undefined : judge(expr.op, bounds, limit);
            if (
                limit !== undefined &&
                verdict !== undefined &&
                !(verdict && (saysThatItIsThere(expr) || canBeNaN(expr.left)))
            ) {
                yield at(
                    expr.opSpan,
                    `the left side is ${describe(bounds)}: "${expr.op} ${limit}" is ${verdict ? "always true" : "never true"}`,
                );
            }
        }
    },
};

/** `count(x) > 0` and `absent(x) == 1` are ways of saying that there is something. */
function saysThatItIsThere({ left, op }: Binary): boolean {
    const isExistence =
        (left.kind === "call" && /^(absent|vector|present|count_over)/.test(left.name)) ||
        (left.kind === "aggregate" && /^(count|group)/.test(left.op));
    return (isExistence || [...walk(left)].some(({ expr }) => isFilter(expr))) && /^[>=]/.test(op);
}

/** A quotient can be NaN, which no comparison lets through: `>= 0` then has its use. */
function canBeNaN(expr: Expr): boolean {
    return [...walk(expr)].some(({ expr: part }) => part.kind === "binary" && part.op === "/");
}

function judge(op: string, { min, max }: Bounds, limit: number): boolean | undefined {
    switch (op) {
        case ">":
            return min > limit ? true : max <= limit ? false : undefined;
        case ">=":
            return min >= limit ? true : max < limit ? false : undefined;
        case "<":
            return max < limit ? true : min >= limit ? false : undefined;
        case "<=":
            return max <= limit ? true : min > limit ? false : undefined;
        case "==":
            return min === limit && max === limit ? true : limit < min || limit > max ? false : undefined;
        default:
            return limit < min || limit > max ? true : undefined;
    }
}

function describe({ min, max }: Bounds): string {
    return min === max
        ? `always ${min}`
        : max === Infinity
          ? `never below ${min}`
          : min === -Infinity
            ? `never above ${max}`
            : `from ${min} to ${max}`;
}

export const ratioAgainstPercent: PromqlCheck = {
    code: "VL128",
    name: "ratio-against-percent",
    severity: "warning",
    reason: "A ratio of the same things goes from 0 to 1. Compared with a number such as 80 it is always below it.",
    mend: "Multiply the ratio by 100, or compare it with 0.8.",
    example: "node_filesystem_avail_bytes / node_filesystem_size_bytes < 15",
    mended: "100 * node_filesystem_avail_bytes / node_filesystem_size_bytes < 15",
    *find(subject): Generator<Hit> {
        for (const { expr } of partsOf(subject, "binary")) {
            const limit = comparisons.has(expr.op) ? constantOf(expr.right) : undefined;
            const unit = subject.inference.unit(expr.left);
            if (limit !== undefined && limit >= 10 && unit && isRatio(unit) && isShare(expr.left)) {
                yield at(expr.right, `the left side is a ratio, and is compared with ${limit}`);
            }
        }
    },
};

/** Whether the value is a quotient, other than by a difference of conversions that were not understood. */
function isShare(expr: Expr): boolean {
    return (
        expr.kind === "binary" &&
        (expr.op === "/" ||
            ((expr.op === "-" || expr.op === "+") && (isShare(expr.right) || isShare(expr.left))))
    );
}
