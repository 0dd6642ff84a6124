import type { Matcher } from "./matcher";

/**
 * Whether every alert that meets `conditions` meets all matchers of at least one of `branches`.
 *
 * Never wrongly true. Exact where the labels in question are bound by `=` or by an expression that lists its values
 * (`a|b`): each listed value is tried. For other expressions it knows the identical matcher, and that a condition
 * which excludes a value implies `!=` that value; anything beyond that it takes as not implied.
 */
export function impliesSome(
    conditions: readonly Matcher[],
    branches: readonly (readonly Matcher[])[],
): boolean {
    return covered(conditions, branches, { left: 1000 });
}

/** Whether no alert at all can meet `conditions`; where it cannot be told, false. */
export function contradictory(conditions: readonly Matcher[]): boolean {
    return conditions.some(({ name }) => possibleValues(name, conditions)?.length === 0);
}

function covered(
    conditions: readonly Matcher[],
    branches: readonly (readonly Matcher[])[],
    budget: { left: number },
): boolean {
    budget.left -= 1;
    if (budget.left < 0) {
        return false;
    }
    if (branches.some((branch) => branch.every((matcher) => implied(matcher, conditions)))) {
        return true;
    }
    const undecided = conditions.find(({ name }) => (possibleValues(name, conditions)?.length ?? 0) > 1);
    if (!undecided) {
        return false;
    }
    const { name } = undecided;
    return (possibleValues(name, conditions) ?? []).every((value) =>
        covered([...conditions, equals(name, value)], branches, budget),
    );
}

function implied(matcher: Matcher, conditions: readonly Matcher[]): boolean {
    const same = conditions.filter(({ name }) => name === matcher.name);
    const values = possibleValues(matcher.name, same);
    if (values) {
        return values.every(matcher.holds);
    }
    if (same.some(({ operator, value }) => operator === matcher.operator && value === matcher.value)) {
        return true;
    }
    const excludes = negated(matcher) ? listedValues(matcher) : undefined;
    return excludes?.every((value) => same.some((condition) => !condition.holds(value))) ?? false;
}

/** The values that a label can have under conditions; `undefined` where those are without number. */
function possibleValues(name: string, conditions: readonly Matcher[]): string[] | undefined {
    const same = conditions.filter((condition) => condition.name === name);
    const listing = same.find((matcher) => !negated(matcher) && listedValues(matcher));
    return listing && listedValues(listing)?.filter((value) => same.every(({ holds }) => holds(value)));
}

/** The values that a matcher names, whether it asks for them or excludes them. */
function listedValues({ operator, value }: Matcher): string[] | undefined {
    if (operator === "=" || operator === "!=") {
        return [value];
    }
    const alternatives = (/^\((?:\?:)?([^()]*)\)$/.exec(value)?.[1] ?? value).split("|");
    const literal = /^(?:[^\\.+*?()|[\]{}^$]|\\[\\.+*?()|[\]{}^$-])*$/;
    return alternatives.every((alternative) => literal.test(alternative))
        ? alternatives.map((alternative) => alternative.replace(/\\(.)/g, "$1"))
        : undefined;
}

function negated({ operator }: Matcher): boolean {
    return operator === "!=" || operator === "!~";
}

function equals(name: string, value: string): Matcher {
    return { name, operator: "=", value, holds: (actual) => actual === value };
}
