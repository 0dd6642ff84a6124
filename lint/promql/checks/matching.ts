import { type Binary, type Expr, selectorsIn, setOperators } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck, type Subject } from "../check";
import { type LabelSet, labelsMissingIn } from "../labels";
import { targetIdentity } from "../inferLabels";
import { typeOf } from "../typeCheck";

export const sidesDoNotMatch: PromqlCheck = {
    code: "VL111",
    name: "sides-do-not-match",
    severity: "warning",
    reason: "An operation on two vectors pairs series whose labels are equal. Where one side has labels that the other cannot have, there is no pair, and the result is always empty.",
    mend: "Aggregate both sides by the same labels, or name the ones to match with on (…) or ignoring (…).",
    example: "sum by (instance) (rate(errors_total[5m])) / sum by (job) (rate(requests_total[5m]))",
    mended: "sum by (instance) (rate(errors_total[5m])) / sum by (instance) (rate(requests_total[5m]))",
    *find(subject) {
        for (const { expr, left, right } of vectorOperations(subject)) {
            yield* unequal(expr, left, right);
        }
    },
};

function* unequal(expr: Binary, left: LabelSet, right: LabelSet): Generator<Hit> {
    const { matching, op, opSpan, hasFill } = expr;
    if (op === "or" || hasFill || matching?.labels.some(({ name }) => name === undefined)) {
        return;
    }
    const named = matching?.labels.flatMap(({ name }) => name ?? []) ?? [];
    const counts = (label: string): boolean =>
        matching?.on ? named.includes(label) : !named.includes(label);
    const onlyLeft = labelsMissingIn(left, right).filter(counts);
    const onlyRight = labelsMissingIn(right, left).filter(counts);
    const sides = [
        onlyLeft.length > 0 ? `the left side has ${list(onlyLeft)}, which the right side lacks` : [],
        onlyRight.length > 0 ? `the right side has ${list(onlyRight)}, which the left side lacks` : [],
    ].flat();
    if (sides.length > 0) {
        const isUseless = op === "unless";
        const message = `${sides.join("; ")}: ${isUseless ? "nothing is ever taken away" : "no series match"}`;
        yield at(opSpan, message);
    }
}

export const manyToMany: PromqlCheck = {
    code: "VL112",
    name: "many-to-many",
    severity: "warning",
    reason: "Where several series of one side match one of the other, Prometheus wants to be told with group_left or group_right; where several match several, it cannot evaluate the expression at all.",
    mend: "Aggregate the side with more series, or say group_left or group_right for it.",
    example: "node_cpu_seconds_total / on (instance) node_load1",
    mended: "node_cpu_seconds_total / on (instance) group_left () node_load1",
    *find(subject) {
        for (const { expr, left, right } of vectorOperations(subject)) {
            if (setOperators.has(expr.op) || expr.matching === undefined) {
                continue;
            }
            const more = {
                left: extras(expr, expr.left, left, subject),
                right: extras(expr, expr.right, right, subject),
            };
            const { group } = expr.matching;
            const one = group === "left" ? "right" : group === "right" ? "left" : undefined;
            for (const side of ["left", "right"] as const) {
                if (more[side].length > 0 && side !== group) {
                    const how = side === one ? `is the one of group_${group ?? ""}, but ` : "";
                    yield at(
                        expr.opSpan,
                        `the ${side} side ${how}has several series for each match: they differ in ${list(more[side])}`,
                    );
                }
            }
        }
    },
};

/** Labels in which the series of one match differ. */
function extras({ matching }: Binary, side: Expr, labels: LabelSet, { context }: Subject): string[] {
    const named = matching?.labels.flatMap(({ name }) => name ?? []) ?? [];
    const isOpen = matching?.labels.some(({ name }) => name === undefined);
    if (matching === undefined || isOpen || labels.possible === undefined) {
        return [];
    }
    // Only what a metric is known to differ in counts; what is taken over by group_left, or chosen by topk, its author takes to be one for each match.
    const taken = matching.include.map(({ name }) => name);
    const isChosen = (side.kind === "aggregate" && choosing.has(side.op)) || isInfo(side);
    const known = [...selectorsIn(side)].flatMap(
        ({ name }) => context.metrics.find(name ?? "")?.labels ?? [],
    );
    const varying = [...labels.expected].filter(
        (label) =>
            known.includes(label) &&
            !labels.fixed.has(label) &&
            !identity.includes(label) &&
            !taken.includes(label) &&
            !isChosen,
    );
    return matching.on
        ? varying.filter((label) => !named.includes(label))
        : named.filter((label) => varying.includes(label));
}

/** An info metric describes its target: there is one for each, however many labels say how it is. */
function isInfo(side: Expr): boolean {
    return side.kind === "selector" && side.name?.endsWith("_info") === true;
}

const choosing = new Set(["topk", "bottomk", "limitk"]);

/** Labels that tell targets apart, and which seldom are what differs within one. */
const identity: readonly string[] = targetIdentity;

function* vectorOperations(subject: Subject): Generator<{ expr: Binary; left: LabelSet; right: LabelSet }> {
    for (const { expr } of partsOf(subject, "binary")) {
        if (typeOf(expr.left) === "vector" && typeOf(expr.right) === "vector" && !isConstant(expr)) {
            yield {
                expr,
                left: subject.inference.labels(expr.left),
                right: subject.inference.labels(expr.right),
            };
        }
    }
}

/** `x or vector(0)` and its kind are about what is missing. */
function isConstant({ left, right, op }: Binary): boolean {
    return op === "or" && [left, right].some((side) => side.kind === "call" && side.name === "vector");
}

function list(labels: readonly string[]): string {
    return labels.join(", ");
}
