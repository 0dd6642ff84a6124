import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "../../components/language/promqlParser";
import type { Expr, Span } from "./ast";
import { Converter } from "./convert";
import type { Fault } from "./fault";
import type { Hole } from "./variables";

/** A parsed expression, or the fault. */
export type Parsed = { expr: Expr } | { fault: Fault };

/** Syntax that Prometheus accepts and the grammar does not: functions, `STEP()`, numbers such as `1.`, a metric
 * called `offset`; and template placeholders. */
const beyondGrammar =
    /\b(max_of|min_of|step|range)\s*\(|\d\.(?!\d)|\{\{|\b(offset|bool|on|ignoring|group_left|group_right|inf|nan)\s*\{/i;
/** Maximum nesting: deeper than any real expression, shallow enough for the call stack. */
const deepest = 500;

/** Parses a PromQL expression; `holes` are the positions of Grafana variables, if any. */
export function parsePromql(text: string, holes?: readonly Hole[]): Parsed {
    const tree = parseTree(text);
    if (tree === undefined || depthOf(tree) > deepest) {
        return { fault: { from: 0, to: text.length, message: "is nested too deeply", isUnsure: true } };
    }
    const error = firstError(tree, text);
    if (error) {
        return {
            fault: {
                ...error,
                isMetricsqlOnly: isMetricsql(text, error.message),
                isUnsure: beyondGrammar.test(text) || (holes ?? []).some(({ isDuration }) => !isDuration),
            },
        };
    }
    const converter = new Converter(text, holes ?? [], holes !== undefined);
    const expr = converter.inner(tree.topNode)[0];
    const fault = converter.fault;
    return fault ? { fault } : expr ? { expr } : { fault: { ...emptyFault, to: text.length } };
}

const emptyFault = { from: 0, message: "the expression is empty", isUnsure: false };

/** MetricsQL has keywords and about two hundred functions that PromQL lacks. */
function isMetricsql(text: string, message: string): boolean {
    return (
        /\b(if|ifnot|default|keep_metric_names|WITH)\b/.test(text) || message.startsWith("unknown function")
    );
}

function firstError(tree: Tree, text: string): (Span & { message: string }) | undefined {
    let first: SyntaxNode | undefined;
    tree.iterate({
        enter: (node) => {
            if (node.type.isError && (first === undefined || node.from < first.from)) {
                first = node.node;
            }
        },
    });
    if (first === undefined) {
        return text.trim() === ""
            ? { from: 0, to: text.length, message: "the expression is empty" }
            : undefined;
    }
    const from = first.from;
    const rest = text.slice(from).trimStart();
    const at = text.length - rest.length;
    const found = /^(\w+|\S)/.exec(rest)?.[0];
    const name = /([A-Za-z_]\w*)\s*$/.exec(text.slice(0, from))?.[1];
    return {
        from: at,
        to: at + (found?.length ?? 0),
        message:
            found === undefined
                ? "unexpected end of expression"
                : found === "(" && name !== undefined
                  ? `unknown function ${name}`
                  : `unexpected "${found}"`,
    };
}

/** The syntax tree of a text; undefined if the parser exhausts the call stack. */
function parseTree(text: string): Tree | undefined {
    try {
        return parser.parse(text);
    } catch (error) {
        if (error instanceof RangeError) {
            return undefined;
        }
        throw error;
    }
}

function depthOf(tree: Tree): number {
    let [depth, most] = [0, 0];
    tree.iterate({
        enter: () => {
            depth += 1;
            most = Math.max(most, depth);
        },
        leave: () => {
            depth -= 1;
        },
    });
    return most;
}
