import { RE2JS } from "re2js";
import type { Rule } from "./rule";

/** A regular expression as Prometheus, Alertmanager and Loki take it, https://github.com/google/re2/wiki/Syntax. */
export const re2: Rule<string> = {
    text: "must be a regular expression that RE2 takes (no lookaround, no backreference)",
    holds: (value) => typeof value === "string" && compileRe2(value) !== undefined,
};

/**
 * Compiles an expression the way Prometheus and Alertmanager do: anchored at both ends.
 *
 * The answer tells whether a text matches, exactly as these servers would; `undefined` where they would refuse it.
 */
export function compileRe2(expression: string): ((text: string) => boolean) | undefined {
    try {
        const compiled = RE2JS.compile(`^(?:${expression})$`);
        return (text) => compiled.matches(text);
    } catch {
        return undefined;
    }
}
