import { describeFiles } from "../../../tools/report/fileChanges";

const identity = (hash: string) => ({ file: "/vigie/identity", content: `hash=${hash}\n` });
const proof = (hash: string) => ({
    file: "/vigie/files/rules/vigie-configuration.yml",
    content: `hash: ${hash}\n`,
});
const rules = (expr: string) => ({
    file: "/vigie/files/rules/host.yml",
    content: `groups:\n  expr: ${expr}\n`,
});

describe("the difference between two lists of files", () => {
    it("is the edit, without the files that only have the hash of the others", () => {
        const before = [identity("a"), proof("a"), rules("load > 80")];
        expect(describeFiles(before, [identity("b"), proof("b"), rules("load > 90")])).toEqual([
            "/vigie/files/rules/host.yml",
            "  -   expr: load > 80",
            "  +   expr: load > 90",
        ]);
    });

    it("names files that are new or removed", () => {
        expect(describeFiles([rules("up")], [{ file: "/vigie/files/rules/own.yml", content: "" }])).toEqual([
            "/vigie/files/rules/host.yml: removed",
            "/vigie/files/rules/own.yml: new",
        ]);
    });

    it("has those with the hash where nothing else differs", () => {
        expect(describeFiles([identity("a")], [identity("b")])).toEqual([
            "/vigie/identity",
            "  - hash=a",
            "  + hash=b",
        ]);
    });
});
