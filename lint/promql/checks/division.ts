import { type Binary, type Expr, isFilter, type Selector, selectorsIn, unmodified, walk } from "../ast";
import { at, partsOf, type PromqlCheck, type Subject } from "../check";
import { constantOf } from "../inferUnits";
import { seriesKind } from "../series";
import { typeOf } from "../typeCheck";

export const divisionByZero: PromqlCheck = {
    code: "VL126",
    name: "division-by-zero",
    severity: "warning",
    reason: 'Something divided by 0 is infinite, which is above every threshold: the alert fires where there is nothing to divide by. Often 0 stands for "no limit".',
    mend: "Let only what is above 0 divide: a / (b > 0).",
    example: "redis_memory_used_bytes / redis_memory_max_bytes > 0.9",
    mended: "redis_memory_used_bytes / (redis_memory_max_bytes > 0) > 0.9",
    *find(subject) {
        for (const { expr, parents } of partsOf(subject, "binary")) {
            const selector =
                expr.op === "/" && typeOf(expr.right) === "vector" ? zeroIn(expr.right, subject) : undefined;
            if (selector && !isGuarded(selector, expr, parents) && !isHarmless(expr, parents)) {
                const why = unlimited.test(selector.name ?? "") ? "is 0 where there is no limit" : "can be 0";
                yield at(expr.right, `${selector.name ?? "the divisor"} ${why}`, {
                    mend: `Divide by (${subject.text.slice(expr.right.from, expr.right.to)} > 0).`.replaceAll(
                        /\s+/g,
                        " ",
                    ),
                });
            }
        }
    },
};

/** Metrics of which 0 says that there is no limit. */
const unlimited =
    /^(redis_memory_max_bytes|container_spec_memory(_swap)?_limit_bytes|container_spec_cpu_quota|prometheus_tsdb_retention_limit_bytes)$/;

/** Metrics that have a size of something that is there. */
const neverZero =
    /(^machine_\w+|_max(_bytes)?|_maximum|_sys_bytes|_interval_seconds|_period|MemTotal_bytes|_total_memory_bytes|_capacity(_bytes)?|_size(_bytes)?|_max_fds|_files|_limit|_cores|_cpus|_nodes|_replicas|_max_connections|_entries_limit|_maximum_sessions|_allocatable|max_connections|maxclients)$/i;

/** The gauge that makes a divisor 0, if one does. */
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

/** What is left when sums, averages and ranges around one selector are looked through. */
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

/** `… and b > 0` around the division, wherever it stands. */
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
 * A part divided by its whole is 0/0 where there is nothing, which no comparison but != lets through; and what is
 * infinite is never below a threshold.
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
