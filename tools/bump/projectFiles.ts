import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Files that may contain a version. Tests derive it; the changelog and captured files state earlier versions on purpose.
 */
const folders = ["components", "dashboards", "docs", "examples", "rules", "tools/offline"];
const pages = ["README.md", "CONTRIBUTING.md"];

/** The text files that may contain an image's version, by path in the project. */
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
