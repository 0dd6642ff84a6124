import { compressed } from "../../../components/server/configVolume/compressed";
import { packed } from "../../../components/server/configVolume/packed";
import { describeFiles } from "../../../cli/report/fileChanges";

function uploads(hash: string, files: Record<string, string>) {
    const proof = { "rules/vigie-configuration.yml": `hash: ${hash}\n` };
    return [
        { file: "/vigie/files.sh", content: `hash=${hash}\n${packed({ ...files, ...proof })}` },
        { file: "/vigie/write.sh", content: "set -eu\n" },
    ];
}

describe("the difference between what two writers are given", () => {
    it("is the edit, by file, without the hashes that follow from it", () => {
        const rules = (expr: string) => ({ "rules/host.yml": `groups:\n  expr: ${expr}\n` });
        expect(describeFiles(uploads("a", rules("load > 80")), uploads("b", rules("load > 90")))).toEqual([
            "rules/host.yml",
            "  -   expr: load > 80",
            "  +   expr: load > 90",
        ]);
    });

    it("is the mark of the deployment where only what is beside the server changes", () => {
        const mark = (hash: string) => ({ "rules/vigie-deployment.yml": `hash: ${hash}\n` });
        expect(describeFiles(uploads("a", mark("c")), uploads("b", mark("d")))).toEqual([
            "rules/vigie-deployment.yml: records this deployment for the dashboards",
        ]);
        expect(
            describeFiles(
                uploads("a", { "a.yml": "1\n", ...mark("c") }),
                uploads("b", { "a.yml": "2\n", ...mark("d") }),
            ),
        ).toEqual(["a.yml", "  - 1", "  + 2"]);
    });

    it("names files that are new or removed", () => {
        expect(describeFiles(uploads("a", { "a.yml": "" }), uploads("b", { "b.yml": "" }))).toEqual([
            "a.yml: removed",
            "b.yml: new",
        ]);
    });

    it("has the hashes where nothing else differs", () => {
        expect(describeFiles(uploads("a", {}), uploads("b", {}))).toEqual(
            expect.arrayContaining(["  - hash=a", "  + hash=b"]),
        );
    });

    it("has the pages that travel compressed, by name", () => {
        const withPages = (hash: string, pages: Record<string, string>) => [
            { file: "/vigie/files.sh", content: `${compressed(pages)}hash=${hash}\n${packed({ a: "1\n" })}` },
        ];
        expect(
            describeFiles(
                withPages("a", { "runbooks/A.html": "A\n", "runbooks/B.html": "B\n" }),
                withPages("b", { "runbooks/B.html": "C\n", "runbooks/D.html": "D\n" }),
            ),
        ).toEqual(["runbooks/A.html: removed", "runbooks/B.html", "  - B", "  + C", "runbooks/D.html: new"]);
    });

    it("is a line where the same files are packed in another way", () => {
        const pages = { "runbooks/A.html": "A\n" };
        const plain = [{ file: "/vigie/files.sh", content: `hash=a\n${packed(pages)}` }];
        const tight = [{ file: "/vigie/files.sh", content: `${compressed(pages)}hash=a\n` }];
        expect(describeFiles(plain, tight)).toEqual(["/vigie/files.sh: the same files, packed differently"]);
    });
});
