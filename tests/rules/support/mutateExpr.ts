import type { SyntaxNode } from "@lezer/common";
import { parser } from "../../../components/language/promqlParser";

/** A change of one place in a text. */
export interface Mutation {
    /** `> → >=`, with what is next to it. */
    label: string;
    text: string;
}

/** Neighbours of each operator. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
    ">": [">=", "<"],
    ">=": [">", "<"],
    "<": ["<=", ">"],
    "<=": ["<", ">"],
    "==": ["!="],
    "!=": ["=="],
    and: ["unless"],
    unless: ["and"],
    "=": ["!="],
    "=~": ["!~"],
    "!~": ["=~"],
};

const setOperators = ["and", "or", "unless"];
const comparisons = [">", ">=", "<", "<=", "==", "!="];

/** Every wrong expression that is one slip away from this one. */
export function mutationsOf(expr: string): Mutation[] {
    const found: Mutation[] = [];
    const textOf = ({ from, to }: { from: number; to: number }) => expr.slice(from, to);
    const replace = (node: { from: number; to: number }, by: string) =>
        found.push({
            label: `${textOf(node)} → ${by === "" ? "nothing" : by} at ${node.from}`,
            text: expr.slice(0, node.from) + by + expr.slice(node.to),
        });

    parser.parse(expr).iterate({
        enter: ({ node }) => {
            const text = textOf(node);
            if (node.name === "NumberDurationLiteral" && /^[\d.e]+$/.test(text) && !isGuard(node, textOf)) {
                numbersNear(Number(text), isCompared(node, textOf)).forEach((number) =>
                    replace(node, number),
                );
            } else if (node.name === "NumberDurationLiteralInDurationContext" && !isSubqueryStep(node)) {
                rangesNear(text).forEach((range) => replace(node, range));
            } else if (node.name === "BinaryExpr") {
                const [left, operator] = [node.firstChild, node.firstChild?.nextSibling];
                if (left && operator && setOperators.includes(textOf(operator))) {
                    replace({ from: left.to, to: node.to }, "");
                    if (textOf(operator) === "or") {
                        replace({ from: node.from, to: node.lastChild?.from ?? node.from }, "");
                    }
                }
            } else if (node.name === "MatchOp" && text === "!=") {
                replace(node, "=");
            } else if (node.parent?.name === "BinaryExpr" || node.name === "MatchOp") {
                (neighbours[text] ?? []).forEach((neighbour) => replace(node, neighbour));
            } else if (node.name === "UnquotedLabelMatcher") {
                replace(withComma(node), "");
            }
        },
    });
    return found;
}

/** The nearest numbers that make a difference: one more or less of a few, 5 % of many. */
function numbersNear(value: number, compared: boolean): string[] {
    const step = Number.isInteger(value) && value <= (compared ? 100 : 20) ? 1 : value * 0.05;
    return [value - step, value + step].map((number) => String(Number(number.toPrecision(12))));
}

function rangesNear(duration: string): string[] {
    const match = /^(\d+)([a-z]+)$/.exec(duration);
    if (match === null) {
        return [];
    }
    const [, count, unit] = match;
    return [`${Number(count) * 2}${unit}`, ...(unit === "m" ? [`${Number(count) * 30}s`] : [])].concat(
        unit === "h" ? [`${Number(count) * 30}m`] : [],
        unit === "d" ? [`${Number(count) * 12}h`] : [],
    );
}

function isCompared(node: SyntaxNode, textOf: (node: SyntaxNode) => string): boolean {
    const operator = node.parent?.name === "BinaryExpr" ? node.parent.firstChild?.nextSibling : undefined;
    return operator ? comparisons.includes(textOf(operator)) : false;
}

/** Whether a number is the 0 of a divisor such as `(limit > 0)`: what matters is whether 0 itself passes. */
function isGuard(node: SyntaxNode, textOf: (node: SyntaxNode) => string): boolean {
    if (textOf(node) !== "0" || !isCompared(node, textOf)) {
        return false;
    }
    let [inner, outer] = [node.parent, node.parent?.parent];
    while (outer && outer.name !== "BinaryExpr") {
        [inner, outer] = [outer, outer.parent];
    }
    return outer?.firstChild?.nextSibling?.name === "Div" && outer.lastChild?.from === inner?.from;
}

function isSubqueryStep(node: SyntaxNode): boolean {
    const duration = node.parent;
    return duration?.parent?.name === "SubqueryExpr" && duration.prevSibling?.name === "DurationExpr";
}

/** A matcher with the comma before it, or the one after it where it is the first. */
function withComma(node: SyntaxNode): { from: number; to: number } {
    const { prevSibling, nextSibling } = node;
    return prevSibling
        ? { from: prevSibling.to, to: node.to }
        : { from: node.from, to: nextSibling?.from ?? node.to };
}
