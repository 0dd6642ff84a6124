import type { Span } from "../ast";
import { at, partsOf, type Hit, type PromqlCheck, type Subject } from "../check";
import { aggregated } from "../ast";
import { canHave, type LabelSet } from "../labels";

export const unknownLabel: PromqlCheck = {
    code: "VL106",
    name: "unknown-label",
    severity: "error",
    reason: "A matcher on a label that the metric lacks selects nothing or everything; grouping by one has no effect.",
    fix: "Use an existing label; declare labels from relabelling as target labels.",
    example: 'node_cpu_seconds_total{core="0"}',
    fixed: 'node_cpu_seconds_total{cpu="0"}',
    *find(subject) {
        yield* inMatchers(subject);
        yield* inGroupings(subject);
        yield* inMatching(subject);
    },
};

function* inMatchers(subject: Subject): Generator<Hit> {
    const { metrics, strict, targetLabels } = subject.context;
    const common = ["__name__", "job", "instance", ...targetLabels];
    for (const { expr } of partsOf(subject, "selector")) {
        const known =
            strict && expr.name !== undefined && !expr.name.startsWith("ALERTS")
                ? metrics.find(expr.name)
                : undefined;
        for (const matcher of known?.labels && known.recordedAs === undefined ? expr.matchers : []) {
            if (!common.includes(matcher.label) && !known?.labels?.includes(matcher.label)) {
                yield at(
                    matcher,
                    `${expr.name ?? ""} has no label ${matcher.label}`,
                    has(known?.labels ?? []),
                );
            }
        }
    }
}

function has(labels: readonly string[]): { fix: string } {
    const all = [...labels, "job", "instance"];
    return { fix: `Its labels are ${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}.` };
}

function* inGroupings(subject: Subject): Generator<Hit> {
    for (const { expr } of partsOf(subject, "aggregate")) {
        const inner = aggregated(expr);
        if (inner !== undefined && expr.grouping !== undefined) {
            const verb = expr.grouping.without ? "without" : "by";
            yield* missing(subject.inference.labels(inner), expr.grouping.labels, verb, expr.op);
        }
    }
}

/** A label in on (…) is reported only if both sides lack it: one side without it matches series without the label. */
function* inMatching(subject: Subject): Generator<Hit> {
    for (const { expr } of partsOf(subject, "binary")) {
        const { matching, left, right } = expr;
        const [a, b] = [subject.inference.labels(left), subject.inference.labels(right)];
        for (const { name, from, to } of matching?.on ? matching.labels : []) {
            if (name !== undefined && !canHave(a, name) && !canHave(b, name)) {
                yield at({ from, to }, `neither side has the label ${name}`, { severity: "warning" });
            }
        }
        const one = matching?.group === "left" ? b : a;
        for (const { name, from, to } of matching?.group === undefined ? [] : matching.include) {
            if (name !== undefined && !canHave(one, name)) {
                yield at(
                    { from, to },
                    `the side that group_left or group_right copies ${name} from lacks that label`,
                    {
                        severity: "warning",
                    },
                );
            }
        }
    }
}

/** Grouping by a label that an inner aggregation drops is certain in any file. */
function* missing(
    labels: LabelSet,
    names: readonly (Span & { name: string | undefined })[],
    verb: string,
    op: string,
): Generator<Hit> {
    for (const { name, from, to } of names) {
        if (name !== undefined && !canHave(labels, name)) {
            const message = `${op} ${verb} (${name}): the aggregated series have no label ${name}`;
            yield at({ from, to }, message, { severity: "warning" });
        }
    }
}
