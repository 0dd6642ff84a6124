import { type Checker, isObject } from "./checker";
import type { Rule } from "./rule";

/** Non-empty text; YAML reads unquoted values as numbers or booleans. */
export const someText: Rule = {
    text: "must be text that is not empty",
    holds: (value) => typeof value === "string" && value !== "",
};

/** A list of texts. */
export const someTexts: Rule = {
    text: "must be a list of texts, with at least one",
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every((item) => someText.holds(item)),
};

/** Checks an optional map whose keys follow a rule. */
export function checkMap(
    checker: Checker,
    field: string,
    map: unknown,
    rules: { key: Rule<string>; value: Rule },
): void {
    if (map === undefined) {
        return;
    }
    if (!isObject(map)) {
        checker.report(field, "must be an object", map);
        return;
    }
    const entries = checker.at(field);
    for (const [key, value] of Object.entries(map)) {
        entries.optional(key, key, rules.key);
        entries.required(key, value, rules.value);
    }
}
