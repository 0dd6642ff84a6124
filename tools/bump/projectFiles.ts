import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Where a version may be written. Not in tests, which derive it, nor in the changelog and in what was captured: these say
 * what was true then.
 */
const folders = ["components", "dashboards", "docs", "examples", "rules", "tools/offline"];
const pages = ["README.md", "CONTRIBUTING.md"];

/** The text files that may have an image's version, by their path in the project. */
export function projectFiles(root: string): Record<string, string> {
    const below = folders.flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
            .filter((file) => /\.(ts|md|ya?ml)$/.test(file))
            .map((file) => join(folder, file)),
    );
    return Object.fromEntries(
        [...below, ...pages].sort().map((file) => [file, readFileSync(join(root, file), "utf8")]),
    );
}
