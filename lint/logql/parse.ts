import type { SyntaxNode, Tree } from "@lezer/common";
import type { Hole } from "../promql/variables";
import { parser } from "../../components/loki/logqlParser";

/** Reads a LogQL expression; what cannot be read is in the tree as errors. */
export function parseLogql(text: string): Tree {
    // The parser of a text so long that it runs out of stack would throw: nobody writes one.
    return parser.parse(text.length > longest ? text.slice(0, longest) : text);
}

const longest = 20_000;

export interface LogqlFault {
    from: number;
    to: number;
    message: string;
    /** Whether Loki may understand what this grammar does not. */
    isUnsure: boolean;
}

/** Aggregations and stages that Loki has and the grammar lacks. */
const beyondGrammar = /\b(approx_topk|variants|count_min_sketch|__count_min_sketch__)\b/;

/** The first thing in an expression that cannot be read. */
export function firstFault(
    text: string,
    holes: readonly Hole[] = [],
    tree = parseLogql(text),
): LogqlFault | undefined {
    let first: SyntaxNode | undefined;
    tree.iterate({
        enter: (node) => {
            if (node.type.isError && (first === undefined || node.from < first.from)) {
                first = node.node;
            }
        },
    });
    if (first === undefined && text.trim() !== "") {
        return undefined;
    }
    const start = first?.from ?? 0;
    const rest = text.slice(start).trimStart();
    const from = text.length - rest.length;
    const found = /^(\w+|\S)/.exec(rest)?.[0] ?? "";
    const stage = /\|\s*([A-Za-z_]\w*)\s*$/.exec(text.slice(0, start))?.[1];
    return {
        from,
        to: from + found.length,
        message: describe(text, found, stage),
        isUnsure:
            text.length > longest || beyondGrammar.test(text) || holes.some(({ isDuration }) => !isDuration),
    };
}

function describe(text: string, found: string, stage: string | undefined): string {
    if (text.trim() === "") {
        return "there is no expression";
    }
    if (stage !== undefined) {
        return `"| ${stage}" is neither a stage that Loki knows nor a filter of a label`;
    }
    return found === "" ? "the expression ends too early" : `"${found}" is not expected here`;
}

/** Every part of a tree with a name. */
export function* nodesNamed(tree: Tree, ...names: readonly string[]): Generator<SyntaxNode> {
    const found: SyntaxNode[] = [];
    tree.iterate({
        enter: (node) => {
            if (names.includes(node.name)) {
                found.push(node.node);
            }
        },
    });
    yield* found;
}

/** Every part below one with a name, at any depth. */
export function nodesWithin(node: SyntaxNode, name: string): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    node.cursor().iterate((inner) => {
        if (inner.name === name) {
            found.push(inner.node);
        }
    });
    return found;
}
