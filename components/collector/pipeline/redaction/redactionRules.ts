import { RE2JS } from "re2js";
import type { Rule } from "../../../spec/rule";
import { re2 } from "../../../spec/re2";

/** The name of a field in a line. */
export const fieldName: Rule<string> = {
    text: "must be the name of a field: letters, digits, _, - and . only",
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(value),
};

/** An expression that says what of a match is replaced. */
const oneGroup: Rule<string> = {
    text: "must have exactly one capturing group, which is what is replaced",
    holds: (value) => RE2JS.compile(value).groupCount() === 1,
};

/** Where an expression matches the empty text, it would be put between all letters. */
const notEmpty: Rule<string> = {
    text: "must not match the empty text",
    holds: (value) => !RE2JS.compile(value).matcher("").find(),
};

/** The replacement for a secret. */
export const replacementText: Rule<string> = {
    text: "must be a text in one line without \", ', \\, {{ and $, so that JSON stays JSON",
    holds: (value) => typeof value === "string" && /^[^"'\\$\p{Cc}]+$/u.test(value) && !value.includes("{{"),
};

/** What an expression of secrets must hold, in this order: the later ones read it. */
export const redactionPattern = [re2, oneGroup, notEmpty];
