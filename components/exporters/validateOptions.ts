import type { Checker, Rule } from "../spec/checker";
import { checkEntries, checkList } from "../spec/checkList";

/** Checks one option, which may be of any type: specs come from YAML too. */
export type Check<T> = (checker: Checker, field: string, value: T | undefined) => void;

/** A check for each option of a spec; the compiler demands all of them. */
export type Checks<Options> = { readonly [Option in keyof Options]-?: Check<NonNullable<Options[Option]>> };

/** An option that must be there. */
export function required<T>(...rules: readonly Rule<T>[]): Check<T> {
    return (checker, field, value) => checker.required(field, value, ...rules);
}

/** An option that may be left out. */
export function optional<T>(...rules: readonly Rule<T>[]): Check<T> {
    return (checker, field, value) => checker.optional(field, value, ...rules);
}

/** A list that must have one entry at least, and none twice. */
export function requiredList(rule: Rule<string>): Check<unknown> {
    return (checker, field, value) => checkList(checker, field, value, rule);
}

/** A list that may be left out, and has no entry twice. */
export function optionalList(rule: Rule<string>): Check<unknown> {
    return (checker, field, value) => checkEntries(checker, field, value, rule);
}

/** A reference to a secret that must be there. */
export const requiredSecret: Check<unknown> = (checker, field, value) => {
    checker.requiredSecret(field, value);
};

/** A reference to a secret that may be left out. */
export const optionalSecret: Check<unknown> = (checker, field, value) => checker.secret(field, value);

/** Checks every option of a part of a spec, and reports those that are not known. */
export function checkOptions(checker: Checker, part: object, checks: Checks<object>): void {
    if (checker.object(part, Object.keys(checks))) {
        for (const [option, check] of Object.entries(checks) as [string, Check<unknown>][]) {
            check(checker, option, (part as Record<string, unknown>)[option]);
        }
    }
}
