import {
    type Aggregate,
    aggregated,
    type Binary,
    type Call,
    type Expr,
    type Matcher,
    type Selector,
} from "./ast";
import { functions } from "./functions";
import type { Analysis } from "./analysis";
import {
    addLabels,
    anyLabels,
    dropLabels,
    eitherLabels,
    keepLabels,
    type LabelSet,
    labelSet,
    noLabels,
} from "./labels";
import { typeOf } from "./typeCheck";

/** The labels of an expression's series. */
export function labelsOf(expr: Expr, analysis: Analysis): LabelSet {
    switch (expr.kind) {
        case "selector":
            return ofSelector(expr, analysis);
        case "matrix":
            return analysis.labels(expr.selector);
        case "subquery":
        case "modified":
        case "unary":
            return analysis.labels(expr.expr);
        case "call":
            return ofCall(expr, analysis);
        case "aggregate":
            return ofAggregate(expr, analysis);
        case "binary":
            return ofBinary(expr, analysis);
        default:
            return noLabels;
    }
}

/** Whether a matcher requires the label. */
function demandsLabel({ op, value }: Matcher): boolean {
    return (
        value === undefined ||
        (op === "=" && value !== "") ||
        (op === "!=" && value === "") ||
        (op === "=~" && /^\.\+$|^[\w-]/.test(value))
    );
}

function ofSelector(selector: Selector, analysis: Analysis): LabelSet {
    const { name, matchers } = selector;
    const matched = matchers.filter(demandsLabel).map(({ label }) => label);
    const fixed = matchers.filter(({ op }) => op === "=").map(({ label }) => label);
    const recorded = name === undefined ? undefined : ofRecord(name, analysis);
    if (recorded !== undefined) {
        return labelSet(
            [...recorded.expected, ...matched],
            recorded.possible && [...recorded.possible, ...matched],
            [...recorded.fixed, ...fixed],
        );
    }
    const { metrics, strict, targetLabels } = analysis.context;
    const known = name === undefined ? undefined : metrics.find(name);
    if (known?.labels === undefined || known.recordedAs !== undefined || unscraped.has(known.name)) {
        const isScraped =
            name !== undefined && !name.includes(":") && !unscraped.has(name) && known === undefined;
        return labelSet([...(isScraped ? targetIdentity : []), ...matched], undefined, fixed);
    }
    const all = [...targetIdentity, ...known.labels, ...matched];
    return labelSet(
        strict ? all : [...targetIdentity, ...matched],
        strict ? [...all, ...targetLabels] : undefined,
        fixed,
    );
}

/** Labels that Prometheus adds to every scraped series. */
export const targetIdentity = ["job", "instance"] as const;

/** Series that Prometheus generates for alerts, with all their labels. */
const unscraped = new Set(["ALERTS", "ALERTS_FOR_STATE"]);

function ofRecord(name: string, analysis: Analysis): LabelSet | undefined {
    const known = analysis.context.metrics.find(name);
    const labels = analysis.inRecord(name, (expr, inner) => inner.labels(expr));
    const own = known?.labels ?? [];
    // A label that the rule sets has one value for all its series.
    return labels && { ...addLabels(labels, own), fixed: new Set([...labels.fixed, ...own]) };
}

function ofCall({ name, args }: Call, analysis: Analysis): LabelSet {
    const signature = functions.get(name);
    const text = (index: number): string[] => {
        const arg = args[index];
        return arg?.kind === "string" && arg.value !== undefined ? [arg.value] : [];
    };
    const subject = args.find((arg) => ["vector", "matrix"].includes(typeOf(arg)));
    if (subject === undefined || signature?.returns === "scalar") {
        return noLabels;
    }
    const labels = analysis.labels(subject);
    switch (name) {
        case "absent":
        case "absent_over_time":
            return ofAbsent(subject);
        case "label_replace":
        case "label_join": {
            const replaced = addLabels(labels, text(1));
            return {
                ...replaced,
                fixed: new Set([...labels.fixed].filter((label) => !text(1).includes(label))),
            };
        }
        case "histogram_quantile":
        case "histogram_fraction":
            return dropLabels(labels, ["le"]);
        case "histogram_quantiles":
            return addLabels(dropLabels(labels, ["le"]), text(1));
        case "info":
            return { ...labels, possible: undefined };
        default:
            return labels;
    }
}

/** `absent` derives labels from the equality matchers. */
function ofAbsent(subject: Expr): LabelSet {
    const inner = subject.kind === "matrix" || subject.kind === "modified" ? innermost(subject) : subject;
    if (inner.kind !== "selector") {
        return noLabels;
    }
    const labels = inner.matchers
        .filter(({ op, value }) => op === "=" && value !== "")
        .map(({ label }) => label);
    return labelSet(labels, labels, labels);
}

function innermost(expr: Expr): Expr {
    return expr.kind === "matrix"
        ? innermost(expr.selector)
        : expr.kind === "modified"
          ? innermost(expr.expr)
          : expr;
}

/** Aggregations that return their input series unchanged. */
const selecting = new Set(["topk", "bottomk", "limitk", "limit_ratio"]);

function ofAggregate(aggregate: Aggregate, analysis: Analysis): LabelSet {
    const subject = aggregated(aggregate);
    const labels = subject ? analysis.labels(subject) : anyLabels;
    const { op, grouping, args } = aggregate;
    if (selecting.has(op)) {
        return labels;
    }
    const names = (grouping?.labels ?? []).flatMap(({ name }) => name ?? []);
    const isOpen = (grouping?.labels ?? []).some(({ name }) => name === undefined);
    const kept = grouping?.without ? dropLabels(labels, names) : keepLabels(labels, names);
    const grouped = isOpen ? { ...kept, possible: undefined } : kept;
    const counted = op === "count_values" && args[0]?.kind === "string" ? args[0].value : undefined;
    return counted === undefined ? grouped : addLabels(grouped, [counted]);
}

function ofBinary({ op, left, right, matching }: Binary, analysis: Analysis): LabelSet {
    const [leftType, rightType] = [typeOf(left), typeOf(right)];
    if (leftType === "scalar" || rightType === "scalar") {
        return leftType === "scalar" ? analysis.labels(right) : analysis.labels(left);
    }
    if (op === "or") {
        return eitherLabels(analysis.labels(left), analysis.labels(right));
    }
    const labels = analysis.labels(matching?.group === "right" ? right : left);
    if (op === "and" || op === "unless" || matching === undefined) {
        return labels;
    }
    const names = matching.labels.flatMap(({ name }) => name ?? []);
    if (matching.group !== undefined) {
        const taken = matching.include.flatMap(({ name }) => name ?? []);
        const isOpen = matching.include.some(({ name }) => name === undefined);
        const added = addLabels(labels, taken);
        return isOpen ? { ...added, possible: undefined } : added;
    }
    if (matching.labels.some(({ name }) => name === undefined)) {
        return anyLabels;
    }
    return matching.on ? keepLabels(labels, names) : dropLabels(labels, names);
}
