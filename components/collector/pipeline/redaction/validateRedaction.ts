import { RE2JS } from "re2js";
import { type Checker, isObject, type Rule } from "../../../spec/checker";
import { re2 } from "../../../spec/re2";
import type { RedactionSpec } from "../../../spec/redaction";
import { redactionKinds } from "./redactionPatterns";

const fieldName: Rule<string> = {
    text: "must be the name of a field: letters, digits, _, - and . only",
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(value),
};

const oneGroup: Rule<string> = {
    text: "must have exactly one capturing group, which is what is replaced",
    holds: (value) => RE2JS.compile(value).groupCount() === 1,
};

/** Where an expression matches the empty text, it would be put between all letters. */
const notEmpty: Rule<string> = {
    text: "must not match the empty text",
    holds: (value) => !RE2JS.compile(value).matcher("").find(),
};

const replacementText: Rule<string> = {
    text: "must be a text in one line without \", ', \\, {{ and $, so that JSON stays JSON",
    holds: (value) => typeof value === "string" && /^[^"'\\$\p{Cc}]+$/u.test(value) && !value.includes("{{"),
};

const boolean: Rule = {
    text: "must be true or false",
    holds: (value) => typeof value === "boolean",
};

/** Reports what is wrong in a description of what is made unreadable. */
export function validateRedaction(c: Checker, spec: RedactionSpec): void {
    if (!c.object(spec, ["kinds", "fields", "patterns", "replacement"])) {
        return;
    }
    const { kinds } = spec;
    if (kinds !== undefined && c.at("kinds").object(kinds, redactionKinds) && isObject(kinds)) {
        for (const kind of redactionKinds) {
            c.at("kinds").optional<unknown>(kind, kinds[kind], boolean);
        }
    }
    c.each("fields", spec.fields, (fields, field) => fields.required("", field, fieldName));
    c.each("patterns", spec.patterns, (patterns, pattern) => {
        patterns.required("", pattern, re2, oneGroup, notEmpty);
    });
    c.optional("replacement", spec.replacement, replacementText);
}
