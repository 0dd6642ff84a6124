import { checkPart, type Rules } from "../../../components/schema/checkFields";
import type { FieldType } from "../../../components/schema/fields";
import { Checker } from "../../../components/spec/checker";
import { describeFault } from "../../../components/spec/fault";
import { positiveInteger } from "../../../components/spec/rules";

const rules: Rules = {
    Count: positiveInteger,
    Word: { text: "must be a word", holds: (value: unknown) => /^[a-z]+$/.test(String(value)) },
    Elsewhere: undefined,
};

function faultsOf(type: FieldType, value: unknown, required: readonly string[] = []): string[] {
    const checker = new Checker();
    checkPart(checker, { fields: { field: type }, required }, value, rules);
    return checker.faults.map(describeFault);
}

const pet: FieldType = {
    by: "kind",
    kinds: {
        dog: { fields: { kind: { oneOf: ["dog"] }, legs: "Count" }, required: ["kind", "legs"] },
        fish: { fields: { kind: { oneOf: ["fish"] }, name: "Word" }, required: ["kind"], unique: ["name"] },
    },
};

describe("a part that is checked by what it is declared as", () => {
    it.each<[string, FieldType, unknown]>([
        ["a field that is left out", "Count", {}],
        ["a value that its rule takes", "Count", { field: 1 }],
        ["one that is checked elsewhere", "Elsewhere", { field: {} }],
        ["a reference to a secret", "SecretRef", { field: { secret: "name" } }],
        ["one of the words", { oneOf: ["a", "b"] }, { field: "b" }],
        ["an empty list that may be", { list: "Count" }, { field: [] }],
        ["a map", { map: "Count", keys: "Word" }, { field: { a: 1 } }],
        ["false where that leaves a part out", { anyOf: [{ fields: {} }, false] }, { field: false }],
        ["an object of a kind", pet, { field: { kind: "dog", legs: 4 } }],
    ])("takes %s", (_, type, value) => {
        expect(faultsOf(type, value)).toEqual([]);
    });

    it.each<[string, FieldType, unknown, string]>([
        ["what is no object", "Count", 5, " must be an object, got 5"],
        [
            "a value that breaks its rule",
            "Count",
            { field: 0 },
            "field must be a whole number above 0, got 0",
        ],
        [
            "a key that is not known, with the one that was meant",
            "Count",
            { fields: 0 },
            "fields is not an option here (did you mean field? there are: field), got 0",
        ],
        [
            "a key that is like no other",
            "Count",
            { completely: 0 },
            "completely is not an option here (there are: field), got 0",
        ],
        [
            "a secret in plain text, unseen",
            "SecretRef",
            { field: "hunter2" },
            'field must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        ["a word of none", { oneOf: ["a", "b"] }, { field: 5 }, "field must be one of a, b, got 5"],
        ["what is no list", { list: "Count" }, { field: 5 }, "field must be a list, got 5"],
        [
            "a list's item",
            { list: "Count" },
            { field: [1, 0] },
            "field[1] must be a whole number above 0, got 0",
        ],
        [
            "an item that is there twice",
            { list: "Count", unique: true },
            { field: [1, 1] },
            "field[1] must be unique, got 1",
        ],
        [
            "an empty list that must not be",
            { list: "Count", min: 1 },
            { field: [] },
            "field must be a list with at least one entry, got []",
        ],
        [
            "an empty list, in its own words",
            { list: "Count", min: 1, missing: "must have a count" },
            { field: [] },
            "field must have a count, got []",
        ],
        [
            "a map's key",
            { map: "Count", keys: "Word" },
            { field: { 1: 1 } },
            'field.1 must be a word, got "1"',
        ],
        [
            "a map's value",
            { map: "Count", keys: "Word" },
            { field: { a: 0 } },
            "field.a must be a whole number above 0, got 0",
        ],
        [
            "true where only false leaves a part out",
            { anyOf: [{ fields: {} }, false] },
            { field: true },
            "field must be an object, got true",
        ],
        [
            "what is neither text nor a reference, unseen",
            { anyOf: ["Word", "SecretRef"] },
            { field: { password: "hunter2" } },
            'field must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        [
            "text that breaks its rule where a reference may be",
            { anyOf: ["Word", "SecretRef"] },
            { field: "5" },
            'field must be a word, got "5"',
        ],
        ["no kind", pet, { field: { legs: 4 } }, "field.kind must be one of dog, fish, got nothing"],
        ["a kind of none", pet, { field: { kind: "cat" } }, 'field.kind must be one of dog, fish, got "cat"'],
        [
            "a field of another kind",
            pet,
            { field: { kind: "fish", legs: 0 } },
            "field.legs is not an option here (there are: kind, name), got 0",
        ],
        [
            "two objects with one name",
            { list: pet },
            { field: ["a", "b", "a"].map((name) => ({ kind: "fish", name })) },
            'field[2].name must be unique, got "a"',
        ],
        [
            "neither of two keys",
            { byKey: { alert: "AlertRule", record: "RecordingRule" }, missing: "must have alert or record" },
            { field: {} },
            "field must have alert or record, got nothing",
        ],
    ])("refuses %s", (_, type, value, fault) => {
        expect(faultsOf(type, value)).toEqual([fault]);
    });

    it("refuses a field that is missing, by its rule", () => {
        expect(faultsOf("Count", {}, ["field"])).toEqual([
            "field must be a whole number above 0, got nothing",
        ]);
        expect(faultsOf({ list: "Count" }, {}, ["field"])).toEqual(["field must be a list, got nothing"]);
    });

    it("reports all faults in the order of the declaration", () => {
        const checker = new Checker();
        const type = { fields: { a: "Count", b: "Word" }, required: ["b"], missing: { b: "must be given" } };
        expect(checkPart(checker, type, { c: 1, a: 0 }, rules)).toBe(true);
        expect(checker.faults.map(describeFault)).toEqual([
            "c is not an option here (did you mean a? there are: a, b), got 1",
            "a must be a whole number above 0, got 0",
            "b must be given, got nothing",
        ]);
    });
});
