import { type Binary, type Expr, isFilter, type Selector, selectorsIn, unmodified, walk } from "../ast";
import { at, partsOf, type PromqlCheck, type Subject } from "../check";
import { constantOf } from "../inferUnits";
import { seriesKind } from "../series";
import { typeOf } from "../typeCheck";

export const divisionByZero: PromqlCheck = {
    code: "VL126",
    name: "division-by-zero",
    severity: "warning",
    reason: 'Division by 0 yields +Inf, which exceeds every threshold: the alert fires although the divisor is 0. Often 0 means "no limit".',
    fix: "Filter the divisor: a / (b > 0).",
    example: "redis_memory_used_bytes / redis_memory_max_bytes > 0.9",
    fixed: "redis_memory_used_bytes / (redis_memory_max_bytes > 0) > 0.9",
    *find(subject) {
        for (const { expr, parents } of partsOf(subject, "binary")) {
            const selector =
                expr.op === "/" && typeOf(expr.right) === "vector" ? zeroIn(expr.right, subject) : undefined;
            if (selector && !isGuarded(selector, expr, parents) && !isHarmless(expr, parents)) {
                const why = unlimited.test(selector.name ?? "") ? "is 0 if no limit is set" : "can be 0";
                yield at(expr.right, `${selector.name ?? "the divisor"} ${why}`, {
                    fix: `Divide by (${subject.text.slice(expr.right.from, expr.right.to)} > 0).`.replaceAll(
                        /\s+/g,
                        " ",
                    ),
                });
            }
        }
    },
};

/** Metrics for which 0 means "no limit". */
const unlimited =
    /^(redis_memory_max_bytes|container_spec_memory(_swap)?_limit_bytes|container_spec_cpu_quota|prometheus_tsdb_retention_limit_bytes)$/;

/** Metrics that are never 0. */
const neverZero =
    /(^machine_\w+|_max(_bytes)?|_maximum|_sys_bytes|_interval_seconds|_period|MemTotal_bytes|_total_memory_bytes|_capacity(_bytes)?|_size(_bytes)?|_max_fds|_files|_limit|_cores|_cpus|_nodes|_replicas|_max_connections|_entries_limit|_maximum_sessions|_allocatable|max_connections|maxclients)$/i;

/** The gauge that can make a divisor 0, if any. */
function zeroIn(divisor: Expr, subject: Subject): Selector | undefined {
    const bounds = subject.inference.bounds(divisor);
    if (constantOf(divisor) !== undefined || bounds.min > 0 || isCounted(divisor)) {
        return undefined;
    }
    const filters = [...walk(divisor)].filter(({ expr }) => isFilter(expr));
    if (filters.length > 0) {
        return undefined;
    }
    const inner = bare(divisor);
    if (inner?.kind !== "selector" || inner.name === undefined) {
        return undefined;
    }
    const { type, isCertain } = seriesKind(inner, subject.context);
    const isUnlimited = unlimited.test(inner.name);
    return isUnlimited || (isCertain && type === "gauge" && !neverZero.test(inner.name)) ? inner : undefined;
}

/** The expression inside sums, averages and ranges around one selector. */
function bare(expr: Expr): Expr | undefined {
    switch (expr.kind) {
        case "modified":
        case "matrix":
            return bare(expr.kind === "matrix" ? expr.selector : expr.expr);
        case "aggregate": {
            const inner = expr.args.at(-1);
            return inner && expr.op !== "count" ? bare(inner) : undefined;
        }
        case "call":
            return /_over_time$|^label_/.test(expr.name) && expr.args[0] ? bare(expr.args[0]) : undefined;
        default:
            return unmodified(expr);
    }
}

function isCounted(expr: Expr): boolean {
    return expr.kind === "aggregate" && (expr.op === "count" || expr.op === "group");
}

/** Whether `… and b > 0` guards the division, at any level. */
function isGuarded(selector: Selector, division: Expr, parents: readonly Expr[]): boolean {
    let inner = division;
    for (const parent of parents) {
        if (parent.kind === "binary" && (parent.op === "and" || parent.op === "unless")) {
            const other = inner === parent.left ? parent.right : parent.left;
            if (comparesWith(other, selector)) {
                return true;
            }
        }
        inner = parent;
    }
    return false;
}

function comparesWith(expr: Expr, { name }: Selector): boolean {
    return [...walk(expr)].some(
        ({ expr: part }) =>
            isFilter(part) && [...selectorsIn(part)].some((selector) => selector.name === name),
    );
}

/**
 * A part divided by its whole is 0/0 = NaN, which every comparison except != drops; +Inf is never below a
 * threshold.
 */
function isHarmless(division: Binary, parents: readonly Expr[]): boolean {
    const isPart = sameMetrics(division.left, division.right);
    const comparison = parents.find(isFilter);
    return (isPart && comparison?.op !== "!=") || comparison?.op === "<" || comparison?.op === "<=";
}

function sameMetrics(part: Expr, whole: Expr): boolean {
    const names = new Set([...selectorsIn(whole)].map(({ name }) => name));
    const parts = [...selectorsIn(part)].map(({ name }) => name);
    return parts.length > 0 && parts.every((name) => names.has(name));
}
