import type { Checker } from "../spec/checker";
import { matcherExpression, matcherSyntax } from "./matcher";

/** Checks matchers that must be there. */
export function validateMatchers(checker: Checker, field: string, matchers: unknown): void {
    if (!Array.isArray(matchers) || matchers.length === 0) {
        checker.report(field, "must be a list with at least one matcher", matchers);
        return;
    }
    checker.each<string>(field, matchers, (item, matcher) => {
        item.required("", matcher, matcherSyntax, matcherExpression);
    });
}
