import type { Checker } from "../spec/checker";
import { parser } from "./promqlParser";

/** Checks an expression that must be there; a fault says where in its text the first error is. */
export function validatePromql(checker: Checker, field: string, expression: unknown): void {
    if (typeof expression !== "string" || expression.trim() === "") {
        checker.report(field, "must be a PromQL expression", expression);
        return;
    }
    const error = firstError(expression);
    if (error !== undefined) {
        checker.report(
            field,
            `must be PromQL, but has ${error.missing ? "an unexpected end" : "an error"} at ${position(expression, error.from)}`,
            expression,
        );
    }
}

function firstError(expression: string): { from: number; missing: boolean } | undefined {
    let found: { from: number; missing: boolean } | undefined;
    parser.parse(expression).iterate({
        enter: ({ type, from }) => {
            if (type.isError && (found === undefined || from < found.from)) {
                found = { from, missing: expression.slice(from).trim() === "" };
            }
        },
    });
    return found;
}

/** Line and column of an offset, both from 1. */
function position(text: string, offset: number): string {
    const before = text.slice(0, offset).split("\n");
    return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
