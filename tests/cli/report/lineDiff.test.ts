import fc from "fast-check";
import { diffLines } from "../../../cli/report/lineDiff";

test("only what differs is reported, in order", () => {
    expect(diffLines("a\nb\nc\nd", "a\nx\nc\nd\ne")).toEqual(["- b", "+ x", "+ e"]);
    expect(diffLines("a", "a")).toEqual([]);
    expect(diffLines("", "a")).toEqual(["- ", "+ a"]);
});

test("the difference leads from one text to the other, and is as short as can be for a single change", () => {
    const line = fc.constantFrom("a", "b", "c");
    const text = fc.array(line, { minLength: 1, maxLength: 12 });
    fc.assert(
        fc.property(text, text, (before, after) => {
            const lines = diffLines(before.join("\n"), after.join("\n"));
            const removed = lines.filter((one) => one.startsWith("- ")).length;
            const added = lines.filter((one) => one.startsWith("+ ")).length;
            expect(before.length - removed).toBe(after.length - added);
            expect(before.length - removed).toBeGreaterThanOrEqual(0);
        }),
    );
    fc.assert(
        fc.property(text, fc.nat(12), (before, at) => {
            const after = [...before.slice(0, at), "new", ...before.slice(at)];
            expect(diffLines(before.join("\n"), after.join("\n"))).toEqual(["+ new"]);
        }),
    );
});
