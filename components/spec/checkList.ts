import type { Checker } from "./checker";
import type { Rule } from "./rule";

/** Checks a required list with at least one entry and without duplicates. */
export function checkList(checker: Checker, field: string, items: unknown, rule: Rule<string>): void {
    if (Array.isArray(items) && items.length > 0) {
        checkEntries(checker, field, items, rule);
    } else {
        checker.report(field, "must be a list with at least one entry", items);
    }
}

/** Checks an optional list, which may be empty and has no duplicates. */
export function checkEntries(checker: Checker, field: string, items: unknown, rule: Rule<string>): void {
    checker.each<string>(field, items as readonly string[] | undefined, (_, item, index) => {
        const list = checker.at(field);
        list.required(index, item, rule);
        if ((items as readonly string[]).indexOf(item) < index) {
            list.report(index, "must be unique", item);
        }
    });
}
