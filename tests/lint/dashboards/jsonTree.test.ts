import fc from "fast-check";
import { JsonSyntaxError, parseJson } from "../../../lint/dashboards";
import type { JsonNode } from "../../../lint/dashboards/jsonTree";
import { TextPositions } from "../../../lint/dashboards";

describe("parseJson", () => {
    it("reads whatever JSON.parse reads, to the same value", () => {
        fc.assert(
            fc.property(fc.json(), (text) => {
                expect(valueOf(parseJson(text))).toEqual(JSON.parse(text));
            }),
        );
    });

    it("refuses whatever JSON.parse refuses", () => {
        fc.assert(
            fc.property(
                fc.json(),
                fc.nat(),
                fc.constantFrom("", ",", "}", '"', "x", "0", "\n"),
                (text, at, extra) => {
                    const index = at % (text.length + 1);
                    const changed = text.slice(0, index) + extra + text.slice(index + 1);
                    expect(accepts(() => parseJson(changed))).toBe(accepts(() => JSON.parse(changed)));
                },
            ),
        );
    });

    it.each([
        ['{"a": 1,}', "a name in double quotes is missing", 8],
        ['{"a" 1}', '":" is missing after the name "a"', 5],
        ["[1 2]", '"," or "]" is missing', 3],
        ['["a\nb"]', "the string is unterminated or contains an invalid character", 1],
        ["{} x", "unexpected content after the end of the value", 3],
        ["[1", 'unexpected end of text: "," or "]" is missing', 2],
        ["", "unexpected end of text: a value is missing", 0],
        ["[".repeat(500), "values are nested deeper than 400 levels", 401],
    ])("says of %j what is wrong, and where", (text, message, offset) => {
        expect(() => parseJson(text)).toThrow(JsonSyntaxError);
        expect(() => parseJson(text)).toThrow(expect.objectContaining({ message, offset }) as Error);
    });

    it("passes a byte order mark", () => {
        expect(valueOf(parseJson('\uFEFF{"a":[1]}'))).toEqual({ a: [1] });
    });
});

describe("TextPositions", () => {
    it("counts lines and columns from 1", () => {
        const positions = new TextPositions("ab\ncd\n");
        expect([0, 1, 3, 4, 6].map((offset) => positions.at(offset))).toEqual([
            { line: 1, column: 1 },
            { line: 1, column: 2 },
            { line: 2, column: 1 },
            { line: 2, column: 2 },
            { line: 3, column: 1 },
        ]);
    });

    it("finds a character of a string past its escapes", () => {
        const text = '  "a\\"b\\u0041\\n😀c"';
        const positions = new TextPositions(text);
        const value = JSON.parse(text.trim()) as string;
        const offset = positions.insideString(parseJson(text), value.indexOf("c"));
        expect(text.slice(offset)).toBe('c"');
    });
});

function accepts(read: () => unknown): boolean {
    try {
        read();
        return true;
    } catch {
        return false;
    }
}

function valueOf(node: JsonNode): unknown {
    switch (node.kind) {
        case "array":
            return node.items.map(valueOf);
        case "object":
            return Object.fromEntries(node.members.map(({ name, value }) => [name, valueOf(value)]));
        case "value":
            return node.value;
    }
}
