import type { SyntaxNode, Tree } from "@lezer/common";
import type { Hole } from "../promql/variables";
import { parser } from "../../components/language/logqlParser";

/** Parses a LogQL expression; syntax errors are error nodes of the tree. */
export function parseLogql(text: string): Tree {
    // The parser would exhaust the call stack on a longer text; real expressions are far shorter.
    return parser.parse(text.length > longest ? text.slice(0, longest) : text);
}

const longest = 20_000;

export interface LogqlFault {
    from: number;
    to: number;
    message: string;
    /** Whether Loki may accept what this grammar does not support. */
    isUnsure: boolean;
}

/** Aggregations and stages of Loki that the grammar lacks. */
const beyondGrammar = /\b(approx_topk|variants|count_min_sketch|__count_min_sketch__)\b/;

/** The first syntax error of an expression. */
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
        return "the expression is empty";
    }
    if (stage !== undefined) {
        return `"| ${stage}" is neither a pipeline stage nor a label filter`;
    }
    return found === "" ? "unexpected end of expression" : `unexpected "${found}"`;
}

/** Every node of a tree with a given name. */
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

/** Every node with a given name below another, at any depth. */
export function nodesWithin(node: SyntaxNode, name: string): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    node.cursor().iterate((inner) => {
        if (inner.name === name) {
            found.push(inner.node);
        }
    });
    return found;
}
