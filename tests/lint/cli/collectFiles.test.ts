import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { collectFiles } from "../../../lint/cli/collectFiles";
import { matchesGlob } from "../../../lint/cli/glob";

describe("collectFiles", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-files-"));
    const before = process.cwd();
    beforeAll(() => {
        for (const path of [
            "a.yml",
            "b/c.json",
            "b/d/e.rules",
            "b/d/f.txt",
            "b/.git/g.yml",
            "node_modules/h.yml",
        ]) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), "");
        }
        process.chdir(folder);
    });
    afterAll(() => {
        process.chdir(before);
        rmSync(folder, { recursive: true });
    });

    const found = (...words: string[]) => collectFiles(words).files.map(({ path }) => path);

    it.each([
        [["."], ["a.yml", "b/c.json", "b/d/e.rules"]],
        [["b"], ["b/c.json", "b/d/e.rules"]],
        [["b/d/f.txt"], ["b/d/f.txt"]],
        [["*.yml"], ["a.yml"]],
        [["b/**/*.{json,rules}"], ["b/c.json", "b/d/e.rules"]],
        [["**/[ce].*"], ["b/c.json", "b/d/e.rules"]],
        [["./b/?.json"], ["b/c.json"]],
        [
            ["b", "b/c.json", "b/*.json"],
            ["b/c.json", "b/d/e.rules"],
        ],
    ])("finds for %j", (words, paths) => {
        expect(found(...words).sort()).toEqual(paths);
    });

    it("knows which files were named themselves", () => {
        expect(collectFiles(["b", "b/c.json"]).files).toEqual([
            { path: "b/c.json", isNamed: true },
            { path: "b/d/e.rules", isNamed: false },
        ]);
    });

    it("says which words nothing is found for", () => {
        expect(collectFiles(["a.yml", "x.yml", "*.toml", "x/*.yml"]).missing).toEqual([
            "x.yml",
            "*.toml",
            "x/*.yml",
        ]);
    });
});

describe("matchesGlob", () => {
    it.each([
        ["rules/a.yml", "a.yml", true],
        ["rules/a.yml", "rules/*.yml", true],
        ["dev/rules/a.yml", "rules/*.yml", true],
        ["rules/aa.yml", "a.yml", false],
        ["rules/x/a.yml", "rules/*.yml", false],
        ["rules/x/a.yml", "rules/**/*.yml", true],
        ["a+b.yml", "a+b.yml", true],
        ["aab.yml", "a+b.yml", false],
    ])("%s against %s: %s", (path, glob, matches) => {
        expect(matchesGlob(path, glob)).toBe(matches);
    });
});
