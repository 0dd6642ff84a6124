import type { Checker } from "../spec/checker";
import { checkPart } from "./checkFields";
import { commonRules, type LeafRule } from "./commonRules";
import { type LeafOf, type SpecName, types } from "./fields";

/** Rules that a part needs in addition to the common ones; `undefined` for types that the part checks itself. */
export type OwnRules<S extends SpecName> = Readonly<
    Record<Exclude<LeafOf<S>, keyof typeof commonRules>, LeafRule | undefined>
>;

/** Checks the fields of a value, each on its own, and says whether it is an object. */
export type FieldCheck = (checker: Checker, value: unknown) => boolean;

/** A check of a part's fields, as its interface declares them; the compiler demands a rule for each name in it. */
export function fieldCheck<S extends SpecName>(name: S, own: OwnRules<S>): FieldCheck {
    const rules = { ...commonRules, ...own };
    return (checker, value) => {
        const type = types[name];
        return type !== undefined && checkPart(checker, type, value, rules);
    };
}
