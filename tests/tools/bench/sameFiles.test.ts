import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertSameFiles } from "../../../tools/bench/render/sameFiles";

const folder = mkdtempSync(join(tmpdir(), "vigie-same-"));
const ours = join(folder, "ours");
const theirs = join(folder, "theirs");

function put(place: string, name: string, content: string): void {
    mkdirSync(join(place, "rules"), { recursive: true });
    writeFileSync(join(place, name), content);
}

beforeEach(() => {
    put(ours, "a.json", '{"b":[1,{"c":"x"}],"d":2}');
    put(theirs, "a.json", '{ "d": 2, "b": [1, { "c": "x" }] }');
    put(ours, "rules/r.yml", "groups:\n  - name: g\n");
    put(theirs, "rules/r.json", '{"groups":[{"name":"g"}]}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const compare = (): void => assertSameFiles(ours, theirs);

it("takes the same data for the same, in whatever order, and rules as YAML", () => {
    expect(compare).not.toThrow();
});

it.each([
    [
        "a value",
        "a.json",
        '{"b":[1,{"c":"y"}],"d":2}',
        'a differs from the output of Jsonnet at /b/1/c: "x" and "y"',
    ],
    [
        "a member that is missing",
        "a.json",
        '{"b":[1,{"c":"x"}]}',
        "a differs from the output of Jsonnet at /d: 2 and nothing",
    ],
    ["a member too many", "a.json", '{"b":[1,{"c":"x"}],"d":2,"e":3}', "at /e: nothing and 3"],
    ["a list for an object", "a.json", '{"b":{"0":1,"1":{"c":"x"}},"d":2}', "at /b: "],
    ["a file too many", "z.json", "1", "z differs from the output of Jsonnet at the root: nothing and 1"],
])("names %s", (_, name, content, message) => {
    put(theirs, name, content);
    expect(compare).toThrow(message);
});
