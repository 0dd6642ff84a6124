import { exceptionWithoutEffect } from "../../../lint/cli/checks";
import { commentExceptions } from "../../../lint/cli/commentExceptions";
import { applyExceptions } from "../../../lint/cli/exception";
import { findingOf } from "../../../lint/cli/registry";
import { foundIn, rules } from "./support";

const named = (finding: { code: string; line: number; message: string }) => [
    finding.code,
    finding.line,
    finding.message,
];

const faulty = '{ "title": "Host", "uid": "host", "tags": ["a"], "editable": true, "panels": [] }';

describe("exceptions in a file", () => {
    const withFile = (text: string, args: string[] = ["."]) =>
        foundIn({ "boards/host.json": faulty, "vigie-lint.yml": text }, args);

    it.each([
        ["the code alone", "{ code: VL405, reason: tried out by many }"],
        ["a file", "{ code: VL405, file: boards/host.json, reason: tried out by many }"],
        ["a file's name", "{ code: VL405, file: host.json, reason: tried out by many }"],
        ["a glob", "{ code: VL405, file: 'boards/*.json', reason: tried out by many }"],
        ["a dashboard", "{ code: VL405, dashboard: Host, reason: tried out by many }"],
    ])("cover what %s names", async (_, entry) => {
        expect(await withFile(`exceptions:\n  - ${entry}\n`)).toEqual([]);
    });

    it.each([
        ["another code", "{ code: VL401, reason: why }", "no finding it covers has the code VL401"],
        [
            "another file",
            "{ code: VL405, file: boards/other.json, reason: why }",
            "no finding it covers has the code VL405",
        ],
        [
            "another dashboard",
            "{ code: VL405, dashboard: Other, reason: why }",
            "no finding it covers has the code VL405",
        ],
        ["a code that there is not", "{ code: VL998, reason: why }", "no check has the code VL998"],
    ])("for %s cover nothing, and are found", async (_, entry, message) => {
        expect((await withFile(`exceptions:\n  - ${entry}\n`)).map(named)).toEqual([
            ["VL405", 1, "the dashboard is editable"],
            ["VL003", 2, message],
        ]);
    });

    it("hold without a reason, and are found", async () => {
        expect((await withFile("exceptions:\n  - code: VL405\n")).map(named)).toEqual([
            ["VL002", 2, "the exception from VL405 has no reason"],
        ]);
    });

    it.each([
        [
            "exceptions:\n  - { codes: VL405 }\n",
            "exception 1 must not have codes; known fields are code, file, alert, record, panel, dashboard, reason",
        ],
        ["exceptions:\n  - VL405\n", "exception 1 must have code and reason"],
        ["exceptions:\n  - { reason: why }\n", "exception 1 must have a code"],
        ["exceptions:\n  - { code: [VL405] }\n", "exception 1 must have text as its code"],
        ["exceptions: VL405\n", "exceptions must be a list"],
    ])("are an error where they are not understood: %j", async (text, message) => {
        const found = await withFile(text);
        expect(found).toContainEqual(expect.objectContaining({ code: "VL004", severity: "error", message }));
    });

    it("can be in a file of another name", async () => {
        const files = { "host.json": faulty, "other.yml": "exceptions: [{ code: VL405, reason: why }]" };
        expect(await foundIn(files, ["host.json", "--exceptions", "other.yml"])).toEqual([]);
    });

    it("are no error where the file is empty or is no YAML", async () => {
        expect(await withFile("")).toMatchObject([{ code: "VL405" }]);
        expect(await withFile("exceptions: [")).toMatchObject([
            { code: "VL405" },
            { code: "VL001", file: "vigie-lint.yml" },
        ]);
    });
});

describe("exceptions in comments", () => {
    const lines = rules.split("\n");
    const first = lines.findIndex((line) => line.includes("- alert:")) + 1;
    const second = rules.replace("  - name: host\n    rules:\n", "").split("\n").slice(1).join("\n");
    const text = `${rules}${second}`;
    const last = text.split("\n").length - 1;

    /** Codes that are left of one finding for each of the two rules, with a comment put before a line. */
    function left(comment: string, before: number): [code: string, line: number][] {
        const changed = text.split("\n");
        changed.splice(before - 1, 0, comment);
        const moved = (line: number) => (line >= before ? line + 1 : line);
        const findings = [
            [first, lines.length - 1],
            [lines.length, last],
        ].map(([from = 0, to = 0]) => ({
            ...findingOf(exceptionWithoutEffect, { file: "a.yml", line: moved(from + 1) }, ""),
            code: "VL203",
            lines: [moved(from), moved(to)] as const,
        }));
        const exceptions = commentExceptions("a.yml", changed.join("\n"));
        return applyExceptions(findings, exceptions).map(({ code, line }) => [code, line]);
    }

    it("are for the rule that follows, and no other", () => {
        expect(left("# vigie-lint-disable-next VL203: known", lines.length)).toEqual([["VL203", first + 1]]);
        expect(left("# vigie-lint-disable-next VL203: known", first)).toEqual([["VL203", lines.length + 2]]);
    });

    it("are for the rule that they stand in", () => {
        expect(left("        # vigie-lint-disable-next VL203: known", first + 2)).toEqual([
            ["VL203", lines.length + 2],
        ]);
    });

    it("are for all of the file", () => {
        expect(left("# vigie-lint-disable-file VL101, VL203: known", 1)).toEqual([["VL003", 1]]);
    });

    it("are found without a reason, and without effect", () => {
        expect(left("# vigie-lint-disable-file VL203", 1)).toEqual([["VL002", 1]]);
        expect(left("# vigie-lint-disable-next VL101: known", first)).toEqual([
            ["VL203", first + 2],
            ["VL203", lines.length + 2],
            ["VL003", first],
        ]);
    });

    it("are read in a file of rules", async () => {
        const found = await foundIn({ "a.yml": `# vigie-lint-disable-file VL101: known\n${rules}` });
        expect(found.map(named)).toEqual([["VL003", 1, "no finding it covers has the code VL101"]]);
    });
});
