import { type Aggregate, aggregated, type Expr, isFilter, type Selector, walk } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck, type Subject } from "../check";
import { constantOf } from "../inferUnits";
import { typeOf } from "../typeCheck";

export const missingComparison: PromqlCheck = {
    code: "VL129",
    name: "missing-comparison",
    severity: "warning",
    reason: "An alert fires for every series that its expression returns, whatever the value, 0 included. Without a comparison, it fires as long as the metric exists.",
    fix: "Compare the value with a threshold.",
    example: "rate(node_network_receive_errs_total[5m])",
    fixed: "rate(node_network_receive_errs_total[5m]) > 0",
    *find(subject) {
        if (subject.purpose === "alert" && constantOf(subject.root) === undefined) {
            const unfiltered = firstUnfiltered(subject.root, subject);
            if (unfiltered) {
                yield at(unfiltered, describe(unfiltered));
            }
        }
    },
};

function describe(expr: Expr): string {
    return expr.kind === "binary" && expr.isBool
        ? "with bool the comparison returns 0 or 1, and the alert fires on both"
        : "the expression has no comparison";
}

/** The part of an alert's expression whose values pass unfiltered; undefined if all are compared. */
function firstUnfiltered(expr: Expr, subject: Subject): Expr | undefined {
    switch (expr.kind) {
        case "number":
        case "string":
            return undefined;
        case "call":
            return expr.name.startsWith("absent") || isFilteredInside(expr, subject) ? undefined : expr;
        case "binary":
            if (expr.op === "or") {
                return firstUnfiltered(expr.left, subject) ?? firstUnfiltered(expr.right, subject);
            }
            return isFilter(expr) ||
                expr.op === "and" ||
                expr.op === "unless" ||
                isFilteredInside(expr, subject)
                ? undefined
                : expr;
        case "selector":
            // A name with a colon is a recording rule, which may compare in a file that is not at hand.
            return isOpaque(expr.name, subject) || isFilteredInside(expr, subject) || isChosenByLabel(expr)
                ? undefined
                : expr;
        default:
            return isFilteredInside(expr, subject) ? undefined : expr;
    }
}

/** The value of an info metric is always 1; a matcher on its labels is the condition. */
function isChosenByLabel({ name, matchers }: Selector): boolean {
    return (
        /_(info|labels|metadata)$/.test(name ?? "") &&
        matchers.some(({ label }) => label !== "job" && label !== "instance")
    );
}

function isOpaque(name: string | undefined, { context }: Subject): boolean {
    return (
        name === undefined ||
        name.startsWith("ALERTS") ||
        (name.includes(":") && !context.metrics.find(name)?.recordedAs)
    );
}

const filterCache = new WeakMap<Expr, boolean>();

function isFilteredInside(expr: Expr, subject: Subject): boolean {
    const known = filterCache.get(expr) ?? looksFiltered(expr, subject);
    filterCache.set(expr, known);
    return known;
}

function looksFiltered(expr: Expr, subject: Subject): boolean {
    return [...walk(expr)].some(
        ({ expr: part }) =>
            isFilter(part) ||
            (part.kind === "binary" && (part.op === "and" || part.op === "unless")) ||
            (part.kind === "call" && part.name.startsWith("absent")) ||
            (part.kind === "selector" &&
                (isOpaque(part.name, subject) ||
                    subject.inference.inRecord(part.name ?? "", (inner) =>
                        isFilteredInside(inner, subject),
                    ) === true)),
    );
}

export const unstableSelection: PromqlCheck = {
    code: "VL130",
    name: "unstable-selection",
    severity: "warning",
    reason: "topk, bottomk and the like return different series at each evaluation: an alert's for timer restarts with every change, and a recording rule has gaps.",
    fix: "Use topk in panels only; compare or record all series.",
    example: "topk(5, node_load1) > 10",
    fixed: "node_load1 > 10",
    *find(subject) {
        const names = new Set(["topk", "bottomk", "limitk", "limit_ratio"]);
        for (const { expr, parents } of partsOf(subject, "aggregate")) {
            const isReduced = parents.some(
                (parent) =>
                    parent.kind === "aggregate" || (parent.kind === "call" && parent.name === "scalar"),
            );
            // topk(1, …) on the "one" side of a match picks any of several equivalent series.
            const isTieBreak = parents.some(
                (parent) =>
                    parent.kind === "binary" &&
                    typeOf(parent.left) === "vector" &&
                    typeOf(parent.right) === "vector",
            );
            if (subject.purpose !== "panel" && names.has(expr.op) && !isReduced && !isTieBreak) {
                yield at(expr.opSpan, `${expr.op} returns different series at each evaluation`);
            }
        }
    },
};

export const absentOfAggregate: PromqlCheck = {
    code: "VL131",
    name: "absent-of-aggregate",
    severity: "info",
    reason: "absent derives labels from the matchers of a plain selector. Around an aggregation its result has none, and the alert cannot name what is missing.",
    fix: 'Use absent(x{job="…"}) without the aggregation.',
    example: 'absent(sum by (job) (up{job="node"}))',
    fixed: 'absent(up{job="node"})',
    *find(subject) {
        for (const { expr } of partsOf(subject, "call")) {
            const [arg] = expr.args;
            if (expr.name === "absent" && arg && isPlainAggregate(arg)) {
                yield at(arg, "absent of an aggregation has no labels");
            }
        }
    },
};

function isPlainAggregate(expr: Expr): expr is Aggregate {
    return expr.kind === "aggregate" && aggregated(expr)?.kind === "selector" && expr.op !== "count";
}

export const ratioOfFiltered: PromqlCheck = {
    code: "VL132",
    name: "ratio-of-filtered",
    severity: "warning",
    reason: "A comparison keeps matching values unchanged and drops the others: count(x == 0) / count(x) is empty rather than 0 if nothing matches, and the average of the kept values is not a ratio.",
    fix: "Use bool, which returns 0 or 1 for every series: avg(x == bool 0).",
    example: "avg(up == 1)",
    fixed: "avg(up == bool 1)",
    *find(subject): Generator<Hit> {
        for (const { expr } of partsOf(subject, "aggregate")) {
            const inner = aggregated(expr);
            if (
                expr.op === "avg" &&
                inner &&
                isFilter(inner) &&
                inner.op === "==" &&
                constantOf(inner.right) !== undefined
            ) {
                yield at(inner.opSpan, `avg of values that are all ${constantOf(inner.right) ?? ""}`);
            }
        }
    },
};
