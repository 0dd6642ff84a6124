import type { SyntaxNode } from "@lezer/common";
import type { Aggregate, Binary, Grouping, Matching, NamedLabel } from "./ast";
import type { Reader } from "./reader";

/** Reads `sum by (…) (…)`. */
export function readAggregate(reader: Reader, node: SyntaxNode): Aggregate | undefined {
    const op = node.getChild("AggregateOp");
    const modifier = node.getChild("AggregateModifier");
    if (op === null) {
        return undefined;
    }
    return {
        kind: "aggregate",
        from: node.from,
        to: node.to,
        op: reader.slice(op).toLowerCase(),
        opSpan: { from: op.from, to: op.to },
        args: reader.inner(node.getChild("FunctionCallBody")),
        grouping: modifier ? readGrouping(reader, modifier) : undefined,
    };
}

/** Reads `a + on (…) group_left (…) b`. */
export function readBinary(reader: Reader, node: SyntaxNode): Binary | undefined {
    const [left, right] = reader.inner(node);
    const op = operatorOf(node);
    const matching = node.getChild("MatchingModifierClause");
    if (left === undefined || right === undefined || op === null) {
        return undefined;
    }
    return {
        kind: "binary",
        from: node.from,
        to: node.to,
        op: reader.slice(op).toLowerCase(),
        opSpan: { from: op.from, to: op.to },
        left,
        right,
        isBool: node.getChild("BoolModifier") !== null,
        matching: matching ? readMatching(reader, matching) : undefined,
        hasFill: node.getChild("FillModifier") !== null,
    };
}

/** The first child after the left side. */
function operatorOf(node: SyntaxNode): SyntaxNode | null {
    let child = node.firstChild?.nextSibling ?? null;
    while (child?.type.name === "LineComment") {
        child = child.nextSibling;
    }
    return child;
}

function readGrouping(reader: Reader, node: SyntaxNode): Grouping {
    return {
        from: node.from,
        to: node.to,
        without: node.getChild("Without") !== null,
        labels: labelsIn(reader, node.getChild("GroupingLabels")),
    };
}

function readMatching(reader: Reader, node: SyntaxNode): Matching {
    const [labels, include] = node.getChildren("GroupingLabels");
    const isLeft = node.getChild("GroupLeft") !== null;
    const isRight = node.getChild("GroupRight") !== null;
    return {
        from: node.from,
        to: node.to,
        on: node.getChild("On") !== null,
        labels: labelsIn(reader, labels ?? null),
        group: isLeft ? "left" : isRight ? "right" : undefined,
        include: labelsIn(reader, include ?? null),
    };
}

function labelsIn(reader: Reader, node: SyntaxNode | null): NamedLabel[] {
    const labels: NamedLabel[] = [];
    for (let child = node?.firstChild ?? null; child; child = child.nextSibling) {
        if (child.name === "LabelName" || child.name === "QuotedLabelName") {
            const text = child.name === "LabelName" ? reader.slice(child) : reader.quoted(child);
            labels.push({
                from: child.from,
                to: child.to,
                name:
                    reader.hasHole(child) || (reader.hasVariables && text?.includes("$")) ? undefined : text,
            });
        }
    }
    return labels;
}
