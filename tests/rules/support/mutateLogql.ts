import type { SyntaxNode } from "@lezer/common";
import { nodesNamed, parseLogql } from "../../../lint/logql/parse";
import type { Mutation } from "./mutateExpr";

type Place = Pick<SyntaxNode, "from" | "to">;

/** Operators by the name of their node, and what is near. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
    Gtr: [">=", "<"],
    Gte: [">", "<"],
    Lss: ["<=", ">"],
    Lte: ["<", ">"],
    And: ["unless"],
    Unless: ["and"],
    Eq: ["!="],
    Re: ["!~"],
    Nre: ["=~"],
};

/** Operators of filters of lines. */
const filters: Readonly<Record<string, string>> = { "|~": "!~", "!~": "|~", "|=": "!=", "!=": "|=" };

const functions: Readonly<Record<string, string>> = { count_over_time: "rate", bytes_rate: "rate" };

/** Every wrong LogQL expression that is one slip away from this one. */
export function logqlMutationsOf(expr: string): Mutation[] {
    const found: Mutation[] = [];
    const textOf = ({ from, to }: Place) => expr.slice(from, to);
    const replace = (node: Place, by: string) => {
        const text = textOf(node);
        found.push({
            label: `${text.length > 40 ? `${text.slice(0, 40)}…` : text} → ${by === "" ? "nothing" : by} at ${node.from}`,
            text: expr.slice(0, node.from) + by + expr.slice(node.to),
        });
    };
    const tree = parseLogql(expr);
    // Where nothing is compared, what matters is whether there is a value.
    const isCompared = [...nodesNamed(tree, "Gtr", "Gte", "Lss", "Lte")].length > 0;
    tree.iterate({
        enter: ({ node }) => {
            const text = textOf(node);
            const near = neighbours[node.name] ?? [];
            switch (node.name) {
                case "Number":
                    numbersNear(Number(text)).forEach((number) => replace(node, number));
                    break;
                case "Duration":
                    durationsNear(text).forEach((duration) => replace(node, duration));
                    break;
                case "RangeOp":
                    replace(node, isCompared ? (functions[text] ?? "rate") : "absent_over_time");
                    break;
                case "Matcher":
                    replace(withComma(expr, node), "");
                    break;
                case "LineFilter":
                    replace(node, "");
                    break;
                case "Filter":
                    replace(node, filters[text] ?? "|=");
                    break;
                case "String":
                    alternativesIn(text).forEach((part) =>
                        replace({ from: node.from + part.from, to: node.from + part.to }, ""),
                    );
                    break;
                case "Labels":
                    labelsIn(node).forEach((label) => replace(withComma(expr, label), ""));
                    break;
                case "And":
                case "Unless":
                    replace({ from: node.from, to: node.parent?.to ?? node.to }, "");
                    near.forEach((by) => replace(node, by));
                    break;
                default:
                    near.filter((by) => isTelling(node, by, expr)).forEach((by) => replace(node, by));
            }
        },
    });
    return found;
}

/** What Loki counts is whole and 1 at least: there is nothing between `> 0`, `>= 0` and `>= 1`. */
function isTelling(operator: SyntaxNode, by: string, expr: string): boolean {
    return !(by === ">=" && /^>\s*0$/.test(expr.slice(operator.from).trimEnd()));
}

function numbersNear(value: number): string[] {
    const step = Number.isInteger(value) && value <= 100 ? 1 : value * 0.05;
    return [value - step, value + step].filter((near) => near > 0).map(String);
}

function durationsNear(duration: string): string[] {
    const [, count = "", unit = ""] = /^(\d+)([a-z]+)$/.exec(duration) ?? [];
    const smaller = { m: [30, "s"], h: [30, "m"], d: [12, "h"] }[unit] ?? [500, "ms"];
    return [`${Number(count) * 2}${unit}`, `${Number(count) * Number(smaller[0])}${smaller[1]}`];
}

/** Each of the texts between bars of a regular expression, with one of its bars. */
function alternativesIn(literal: string): Place[] {
    const bars = [...literal.matchAll(/^["`]|["`]$|(?<!\\)[|()]/g)].map(({ index, 0: text }) => ({
        index,
        text,
    }));
    return bars.flatMap(({ index, text }, place) => {
        const next = bars[place + 1];
        if (next === undefined || next.index === index + 1 || (text !== "|" && next.text !== "|")) {
            return [];
        }
        return text === "|" ? [{ from: index, to: next.index }] : [{ from: index + 1, to: next.index + 1 }];
    });
}

/** Lists are nested, each within the next longer one: only the outermost counts. */
function labelsIn(node: SyntaxNode): Place[] {
    if (node.parent?.name === "Labels") {
        return [];
    }
    const places: Place[] = [];
    node.cursor().iterate(({ name, from, to }) => {
        if (name === "Identifier") {
            places.push({ from, to });
        }
    });
    return places.length > 1 ? places : [];
}

/** A part of a list with the comma before it, or the one after it where it is the first. */
function withComma(expr: string, { from, to }: Place): Place {
    const before = /,\s*$/.exec(expr.slice(0, from))?.[0].length ?? 0;
    const after = /^\s*,\s*/.exec(expr.slice(to))?.[0].length ?? 0;
    return before > 0 ? { from: from - before, to } : { from, to: to + after };
}
