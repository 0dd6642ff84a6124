import type { Tree } from "@lezer/common";
import type { Checker } from "../spec/checker";

/** Checks an expression that must be there. */
export type ExpressionCheck = (checker: Checker, field: string, expression: unknown) => void;

/** A check by a language's own grammar; a fault says where in the text the first error is. */
export function expressionCheck(language: string, parse: (text: string) => Tree): ExpressionCheck {
    return (checker, field, expression) => {
        if (typeof expression !== "string" || expression.trim() === "") {
            checker.report(field, `must be a ${language} expression`, expression);
            return;
        }
        const error = firstError(parse(expression), expression);
        if (error !== undefined) {
            checker.report(
                field,
                `must be ${language}, but has ${error.missing ? "an unexpected end" : "an error"} at ${position(expression, error.from)}`,
                expression,
            );
        }
    };
}

function firstError(tree: Tree, expression: string): { from: number; missing: boolean } | undefined {
    let found: { from: number; missing: boolean } | undefined;
    tree.iterate({
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
