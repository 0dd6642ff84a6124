import { commonRules, type LeafRule } from "../schema/commonRules";
import { Checker } from "../spec/checker";
import type { Fault } from "../spec/fault";

/** What a rule allows has no character that could end a text early in a file, whichever its format. */
const plain = /^[^\s"'`\\{}<>]*$/;

/** The faults of a value that an Output has given, by the rule of its field's type; a secret value is not shown. */
export function checkValue(text: unknown, type: string, path: string, isSecret: boolean): Fault[] {
    const rules = [(commonRules as Readonly<Record<string, LeafRule>>)[type] ?? commonRules.NonEmpty].flat();
    const checker = new Checker();
    checker.required(path, text as never, ...rules, {
        text: "must have no quotes, braces, backslashes or white space",
        holds: (own) => plain.test(own),
    });
    return checker.faults.map((fault) => (isSecret ? { ...fault, value: "(not shown)" } : fault));
}
