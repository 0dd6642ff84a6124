import type { DropRule } from "../../spec/logs";

/** Fits all streams: one that has no level has the empty one. */
const all = '{level=~".*"}';

/** LogQL that fits entries whose line an RE2 matches somewhere, whichever labels they have. */
export function whereLine(expression: string): string {
    return `${all} |~ ${JSON.stringify(expression)}`;
}

/** LogQL that fits entries whose line an RE2 matches nowhere, whichever labels they have. */
export function whereNotLine(expression: string): string {
    return `${all} !~ ${JSON.stringify(expression)}`;
}

/** LogQL that fits entries of the levels of a rule, in any case, that its expression matches. */
export function whereAll({ levels, matching }: Pick<DropRule, "levels" | "matching">): string {
    const streams = levels === undefined ? all : `{level=~${JSON.stringify(`(?i:${levels.join("|")})`)}}`;
    return matching === undefined ? streams : `${streams} |~ ${JSON.stringify(matching)}`;
}
