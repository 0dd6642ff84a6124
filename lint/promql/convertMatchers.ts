import type { SyntaxNode } from "@lezer/common";
import type { Matcher, Span } from "./ast";
import type { Reader } from "./reader";

/** The contents of a selector's braces. */
interface Matchers {
    /** A metric name among the matchers: `{"a.name"}` or `{__name__="a_name"}`. */
    name: { value: string | undefined; span: Span } | undefined;
    /** All other matchers. */
    matchers: readonly Matcher[];
}

/** Reads the matchers of a selector. */
export function readMatchers(reader: Reader, braces: SyntaxNode | null): Matchers {
    const matchers: Matcher[] = [];
    let name: Matchers["name"];
    for (let child = braces?.firstChild ?? null; child; child = child.nextSibling) {
        if (child.name === "QuotedLabelName") {
            name ??= { value: reader.quoted(child), span: { from: child.from, to: child.to } };
        } else if (child.name.endsWith("LabelMatcher")) {
            const matcher = readMatcher(reader, child);
            if (matcher.label === "__name__" && matcher.op === "=") {
                name ??= { value: matcher.value, span: matcher.valueSpan };
            } else {
                matchers.push(matcher);
            }
        }
    }
    return { name, matchers };
}

function readMatcher(reader: Reader, node: SyntaxNode): Matcher {
    const quotedLabel = node.getChild("QuotedLabelName");
    const label = node.getChild("LabelName");
    const op = node.getChild("MatchOp");
    const literal = node.getChild("StringLiteral") ?? node;
    const value = reader.quoted(literal);
    const hasVariable = reader.hasVariables && value !== undefined && /\$|\[\[/.test(value);
    return {
        from: node.from,
        to: node.to,
        label: quotedLabel ? (reader.quoted(quotedLabel) ?? "") : label ? reader.slice(label) : "",
        op: (op ? reader.slice(op) : "=") as Matcher["op"],
        value: hasVariable ? undefined : value,
        valueSpan: { from: literal.from, to: literal.to },
    };
}
