import type { SyntaxNode } from "@lezer/common";
import type { Rule } from "../spec/rule";
import { compileRe2 } from "../spec/re2";
import { parser } from "../language/logqlParser";

/** What chooses streams and does nothing else, with one matcher that not every stream fits. */
export const streamSelector: Rule<string> = {
    text: 'must be a LogQL stream selector such as {container="gateway"}, with a matcher that excludes the empty text',
    holds: (value) => typeof value === "string" && isSelector(value),
};

function isSelector(text: string): boolean {
    const selector = parser.parse(text).topNode.firstChild?.firstChild?.firstChild;
    if (selector?.name !== "Selector" || selector.nextSibling) {
        return false;
    }
    const matchers: Matcher[] = [];
    let isBroken = selector.from > 0 || selector.to < text.length;
    selector.cursor().iterate((node) => {
        isBroken ||= node.type.isError;
        if (node.name === "Matcher") {
            matchers.push(readMatcher(node.node, text));
        }
    });
    return (
        !isBroken &&
        matchers.every(({ matches }) => matches !== undefined) &&
        matchers.some(({ matches }) => matches?.("") === false)
    );
}

/** Whether a matcher takes a value; nothing where its text or its pattern is none. */
interface Matcher {
    matches: ((value: string) => boolean) | undefined;
}

function readMatcher(node: SyntaxNode, text: string): Matcher {
    const literal = node.getChild("String");
    const value = literal && unquoted(text.slice(literal.from, literal.to));
    if (typeof value !== "string") {
        return { matches: undefined };
    }
    const isPattern = node.getChild("Re") !== null || node.getChild("Nre") !== null;
    const matches = isPattern ? compileRe2(value) : (actual: string) => actual === value;
    const isNegated = node.getChild("Neq") !== null || node.getChild("Nre") !== null;
    return { matches: matches && isNegated ? (actual) => !matches(actual) : matches };
}

/** The text of a literal; labels need none of the escapes that Go has in addition to JSON's. */
function unquoted(literal: string): string | undefined {
    if (literal.startsWith("`")) {
        return literal.slice(1, -1);
    }
    try {
        const value: unknown = JSON.parse(literal);
        return typeof value === "string" ? value : undefined;
    } catch {
        return undefined;
    }
}
