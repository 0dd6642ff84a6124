import type { Rule } from "../spec/rule";
import { compileRe2, re2 } from "../spec/re2";

/** One condition on a label of an alert. */
export interface Matcher {
    name: string;
    operator: "=" | "!=" | "=~" | "!~";
    value: string;
    /** Whether a label with this value meets the condition; a label that an alert has not is empty. */
    holds: (value: string) => boolean;
}

const token = String.raw`("(?:[^"\\]|\\.)*"|[^\s{}!=~,\\"'${"`"}]+)`;
const syntax = new RegExp(String.raw`^\s*${token}\s*(=~|!=|!~|=)\s*${token}\s*$`, "s");

/** One matcher, in the syntax of Alertmanager. */
export const matcherSyntax: Rule<string> = {
    text: 'must be one matcher such as severity="critical", with =, !=, =~ or !~, and the value in double quotes',
    holds: (text) => typeof text === "string" && split(text) !== undefined,
};

/** A matcher's regular expression, if it has one. */
export const matcherExpression: Rule<string> = {
    text: `${re2.text.replace("must be", "must have")} behind =~ and !~`,
    holds: (text) => parseMatcher(text) !== undefined,
};

/**
 * Reads one matcher as Alertmanager v0.29 does, https://prometheus.io/docs/alerting/latest/configuration/#matcher.
 *
 * Name and value are in double quotes, or bare where they have no space and none of ``{}!=~,\"'` ``. In quotes, `\"`,
 * `\\` and `\n` are escapes and any other backslash stands for itself, so that expressions need no doubled ones. What
 * Alertmanager only tolerates with a warning (a bare value with spaces, an empty bare value, several matchers in one
 * text) is refused: `undefined`, as for an expression that RE2 does not take.
 */
export function parseMatcher(text: string): Matcher | undefined {
    const parts = split(text);
    if (!parts) {
        return undefined;
    }
    const { name, operator, value } = parts;
    if (operator === "=" || operator === "!=") {
        return { name, operator, value, holds: (actual) => (actual === value) === (operator === "=") };
    }
    const matches = compileRe2(value);
    return matches && { name, operator, value, holds: (actual) => matches(actual) === (operator === "=~") };
}

/** The matchers of a list; those that cannot be read are left out. */
export function parseMatchers(texts: readonly string[]): Matcher[] {
    return texts.map(parseMatcher).filter((matcher) => matcher !== undefined);
}

/** The matcher in the one form that Alertmanager's old and new parser read alike. */
export function renderMatcher({ name, operator, value }: Matcher): string {
    const bare = /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
    return `${bare ? name : quote(name)}${operator}${quote(value)}`;
}

function split(text: string): Pick<Matcher, "name" | "operator" | "value"> | undefined {
    const [, name, operator, value] = syntax.exec(text) ?? [];
    if (name === undefined || operator === undefined || value === undefined || name === '""') {
        return undefined;
    }
    return { name: unquote(name), operator: operator as Matcher["operator"], value: unquote(value) };
}

function unquote(text: string): string {
    if (!text.startsWith('"')) {
        return text;
    }
    return text
        .slice(1, -1)
        .replace(/\\(["\\n])/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped));
}

function quote(text: string): string {
    const escaped = text.replace(/["\\]/g, (character) => `\\${character}`).replace(/\n/g, "\\n");
    return `"${escaped}"`;
}
