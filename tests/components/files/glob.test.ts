import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { filesMatching } from "../../../components/files/glob";
import { readRuleFiles } from "../../../components/files/readRuleFiles";

const folder = mkdtempSync(join(tmpdir(), "vigie-glob-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const path of [
    "monitoring/rules/api.yml",
    "monitoring/rules/jobs.yaml",
    "monitoring/rules/deep/er/queue.yml",
    "monitoring/rules/.hidden/x.yml",
    "monitoring/rules/node_modules/y.yml",
    "monitoring/a+b.yml",
    "monitoring/a,b.yml",
    "rules.yml",
]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `# ${path}\n`);
}

describe("the files of a pattern", () => {
    it.each([
        ["monitoring/rules/*.yml", ["monitoring/rules/api.yml"]],
        ["./monitoring/rules/*.yml", ["monitoring/rules/api.yml"]],
        ["monitoring/rules/*.{yml,yaml}", ["monitoring/rules/api.yml", "monitoring/rules/jobs.yaml"]],
        [
            "monitoring/**/*.yml",
            [
                "monitoring/a+b.yml",
                "monitoring/a,b.yml",
                "monitoring/rules/api.yml",
                "monitoring/rules/deep/er/queue.yml",
            ],
        ],
        [
            "monitoring/rules/**",
            ["monitoring/rules/api.yml", "monitoring/rules/deep/er/queue.yml", "monitoring/rules/jobs.yaml"],
        ],
        ["monitoring/rules/???.yml", ["monitoring/rules/api.yml"]],
        ["*/rules/ap*", ["monitoring/rules/api.yml"]],
        ["rules.yml", ["rules.yml"]],
        ["*.yml", ["rules.yml"]],
        ["monitoring/a+b.yml", ["monitoring/a+b.yml"]],
        ["monitoring/a,?.yml", ["monitoring/a,b.yml"]],
        ["monitoring/rules/{a*,job?}.*ml", ["monitoring/rules/api.yml", "monitoring/rules/jobs.yaml"]],
        ["monitoring/rules/[a-i]*", ["monitoring/rules/api.yml"]],
        ["monitoring/rules/[z-a]*", []],
        ["monitoring/rules/[a--]*", ["monitoring/rules/api.yml"]],
        ["monitoring/rules/[!a-i]*", ["monitoring/rules/jobs.yaml"]],
        ["monitoring/rules/.hidden/*.yml", ["monitoring/rules/.hidden/x.yml"]],
        ["monitoring/rules", []],
        ["nowhere/*.yml", []],
    ])("%s are %j", (pattern, files) => {
        expect(filesMatching(pattern, folder)).toEqual(files);
    });

    it("are as the pattern is: absolute, or above the folder", () => {
        expect(filesMatching(join(folder, "*.yml"), "/")).toEqual([join(folder, "rules.yml")]);
        expect(filesMatching("../*.yml", join(folder, "monitoring"))).toEqual(["../rules.yml"]);
    });
});

describe("files of rules", () => {
    it("are read with their paths, once", () => {
        expect(readRuleFiles(["rules.yml", "*.yml"], folder)).toEqual([
            { path: "rules.yml", text: "# rules.yml\n" },
        ]);
    });

    it("are missed aloud, all of them together", () => {
        expect(() => readRuleFiles(["rules.yml", "none/*.yml", ""], folder)).toThrow(
            [
                "The monitoring spec has 2 faults:",
                '  ruleFiles[1] must match a file below the project\'s folder, got "none/*.yml"',
                '  ruleFiles[2] must match a file below the project\'s folder, got ""',
            ].join("\n"),
        );
        expect(() => readRuleFiles("rules.yml" as unknown as string[], folder)).toThrow(
            'ruleFiles must be a list of paths of files, got "rules.yml"',
        );
    });
});
