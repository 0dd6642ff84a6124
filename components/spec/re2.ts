import { RE2JS } from "re2js";
import type { Rule } from "./rule";

/** A regular expression as Prometheus, Alertmanager and Loki accept it, https://github.com/google/re2/wiki/Syntax. */
export const re2: Rule<string> = {
    text: "must be a regular expression that RE2 takes (no lookaround, no backreference)",
    holds: (value) => typeof value === "string" && compileRe2(value) !== undefined,
};

/**
 * Compiles an expression as Prometheus and Alertmanager do: anchored at both ends.
 *
 * The result is a function that matches a text exactly as these servers do; `undefined` if they reject the expression.
 */
export function compileRe2(expression: string): ((text: string) => boolean) | undefined {
    try {
        const compiled = RE2JS.compile(`^(?:${expression})$`);
        return (text) => compiled.matches(text);
    } catch {
        return undefined;
    }
}
