import { type Binary, type Expr, selectorsIn, setOperators } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck, type Subject } from "../check";
import { type LabelSet, labelsMissingIn } from "../labels";
import { targetIdentity } from "../inferLabels";
import { typeOf } from "../typeCheck";

export const sidesDoNotMatch: PromqlCheck = {
    code: "VL111",
    name: "sides-do-not-match",
    severity: "warning",
    reason: "A binary operation matches series with equal labels. If one side has labels that the other cannot have, nothing matches and the result is always empty.",
    fix: "Aggregate both sides by the same labels, or choose the labels to match with on (…) or ignoring (…).",
    example: "sum by (instance) (rate(errors_total[5m])) / sum by (job) (rate(requests_total[5m]))",
    fixed: "sum by (instance) (rate(errors_total[5m])) / sum by (instance) (rate(requests_total[5m]))",
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
        const message = `${sides.join("; ")}: ${isUseless ? "unless never removes a series" : "no series match"}`;
        yield at(opSpan, message);
    }
}

export const manyToMany: PromqlCheck = {
    code: "VL112",
    name: "many-to-many",
    severity: "warning",
    reason: "Many-to-one matching requires group_left or group_right; many-to-many matching fails at evaluation.",
    fix: "Aggregate the side with more series, or add group_left or group_right.",
    example: "node_cpu_seconds_total / on (instance) node_load1",
    fixed: "node_cpu_seconds_total / on (instance) group_left () node_load1",
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
                    const how = side === one ? `is the "one" side of group_${group ?? ""}, but ` : "";
                    yield at(
                        expr.opSpan,
                        `the ${side} side ${how}has several series per match, which differ in ${list(more[side])}`,
                    );
                }
            }
        }
    },
};

/** Labels in which the series of a match differ. */
function extras({ matching }: Binary, side: Expr, labels: LabelSet, { context }: Subject): string[] {
    const named = matching?.labels.flatMap(({ name }) => name ?? []) ?? [];
    const isOpen = matching?.labels.some(({ name }) => name === undefined);
    if (matching === undefined || isOpen || labels.possible === undefined) {
        return [];
    }
    // Only labels that are known to vary count; group_left copies and topk selections are assumed to be unique per match.
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

/** An info metric has one series per target, however many labels it has. */
function isInfo(side: Expr): boolean {
    return side.kind === "selector" && side.name?.endsWith("_info") === true;
}

const choosing = new Set(["topk", "bottomk", "limitk"]);

/** Labels that identify a target and rarely vary within one. */
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

/** `x or vector(0)` supplies a default for a missing series. */
function isConstant({ left, right, op }: Binary): boolean {
    return op === "or" && [left, right].some((side) => side.kind === "call" && side.name === "vector");
}

function list(labels: readonly string[]): string {
    return labels.join(", ");
}
