import { type Binary, comparisons, type Expr, isFilter, walk } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck } from "../check";
import { constantOf } from "../inferUnits";
import { isRatio } from "../units";
import type { Bounds } from "../analysis";

export const constantComparison: PromqlCheck = {
    code: "VL127",
    name: "constant-comparison",
    severity: "warning",
    reason: "An alert whose comparison is always true never resolves; one whose comparison is never true never fires. A count of series, for example, is never 0: without series there is no result.",
    fix: "Correct the threshold; use absent(…) to detect missing series.",
    example: "count(up) == 0",
    fixed: "absent(up)",
    *find(subject) {
        for (const { expr } of partsOf(subject, "binary")) {
            const limit = comparisons.has(expr.op) ? constantOf(expr.right) : undefined;
            const bounds = subject.inference.bounds(expr.left);
            const holds = limit === undefined ? undefined : alwaysHolds(expr.op, bounds, limit);
            if (
                limit !== undefined &&
                holds !== undefined &&
                !(holds && (testsExistence(expr) || canBeNaN(expr.left)))
            ) {
                yield at(
                    expr.opSpan,
                    `the left side is ${describe(bounds)}: "${expr.op} ${limit}" is ${holds ? "always true" : "never true"}`,
                );
            }
        }
    },
};

/** `count(x) > 0` and `absent(x) == 1` are idioms that test for existence. */
function testsExistence({ left, op }: Binary): boolean {
    const isExistence =
        (left.kind === "call" && /^(absent|vector|present|count_over)/.test(left.name)) ||
        (left.kind === "aggregate" && /^(count|group)/.test(left.op));
    return (isExistence || [...walk(left)].some(({ expr }) => isFilter(expr))) && /^[>=]/.test(op);
}

/** A quotient can be NaN, which every comparison drops: `>= 0` then has an effect. */
function canBeNaN(expr: Expr): boolean {
    return [...walk(expr)].some(({ expr: part }) => part.kind === "binary" && part.op === "/");
}

function alwaysHolds(op: string, { min, max }: Bounds, limit: number): boolean | undefined {
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
    reason: "A ratio of two quantities of the same unit is between 0 and 1 and therefore always below a number such as 80.",
    fix: "Multiply the ratio by 100, or compare it with 0.8.",
    example: "node_filesystem_avail_bytes / node_filesystem_size_bytes < 15",
    fixed: "100 * node_filesystem_avail_bytes / node_filesystem_size_bytes < 15",
    *find(subject): Generator<Hit> {
        for (const { expr } of partsOf(subject, "binary")) {
            const limit = comparisons.has(expr.op) ? constantOf(expr.right) : undefined;
            const unit = subject.inference.unit(expr.left);
            if (limit !== undefined && limit >= 10 && unit && isRatio(unit) && isShare(expr.left)) {
                yield at(expr.right, `the left side is a ratio, but is compared with ${limit}`);
            }
        }
    },
};

/** Whether the value is certainly a quotient, without unrecognised unit conversions. */
function isShare(expr: Expr): boolean {
    return (
        expr.kind === "binary" &&
        (expr.op === "/" ||
            ((expr.op === "-" || expr.op === "+") && (isShare(expr.right) || isShare(expr.left))))
    );
}
