import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const architecture = read("docs/architecture.md");

const folders = [
    ...new Set(
        execFileSync("git", ["ls-files", "*/*"], { cwd: root, encoding: "utf8" })
            .trimEnd()
            .split("\n")
            .map((path) => `${path.split("/")[0]}/`),
    ),
];

it("is linked from the README and from CONTRIBUTING.md", () => {
    expect(read("README.md")).toContain("](docs/architecture.md)");
    expect(read("CONTRIBUTING.md")).toContain("](docs/architecture.md)");
});

it("names files and folders that exist", () => {
    const paths = [...architecture.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(folders)("CONTRIBUTING.md says what is in %s", (folder) => {
    expect(read("CONTRIBUTING.md")).toContain(`\n| \`${folder}\``);
});
