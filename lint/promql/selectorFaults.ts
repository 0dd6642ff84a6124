import { RE2JS } from "re2js";
import type { Expr, Selector } from "./ast";
import type { TypeFault } from "./typeFault";

/** Faults of selectors that Prometheus rejects. */
export function* selectorFaults(selector: Selector, parent: Expr | undefined): Generator<TypeFault> {
    let selectsSomething =
        selector.isNamed ||
        (parent?.kind === "call" && parent.name === "info" && parent.args[0] !== selector);
    for (const matcher of selector.matchers) {
        const { op, value, valueSpan } = matcher;
        const pattern = value !== undefined && op.endsWith("~") ? compile(value) : undefined;
        if (pattern === null) {
            yield { ...valueSpan, message: `${JSON.stringify(value)} is not a valid RE2 regular expression` };
        }
        selectsSomething ||= value === undefined || !matchesEmpty(op, value, pattern);
    }
    if (!selectsSomething) {
        yield {
            from: selector.from,
            to: selector.to,
            message: "the selector has no matcher that excludes the empty value",
        };
    }
}

function matchesEmpty(op: string, value: string, pattern: RE2JS | null | undefined): boolean {
    switch (op) {
        case "=":
            return value === "";
        case "!=":
            return value !== "";
        default:
            return (pattern?.matches("") ?? false) === (op === "=~");
    }
}

const compiled = new Map<string, RE2JS | null>();

/** The anchored regular expression, as in Prometheus; null if invalid. */
export function compile(value: string): RE2JS | null {
    const known = compiled.get(value);
    if (known !== undefined) {
        return known;
    }
    let pattern: RE2JS | null;
    try {
        pattern = RE2JS.compile(`^(?s:${value})$`);
    } catch {
        pattern = null;
    }
    compiled.set(value, pattern);
    return pattern;
}
