import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The runbooks in Markdown, by the name of the alert. */
export type Runbooks = Readonly<Record<string, string>>;

/** Reads the runbooks of this package: next to `components/` in a checkout, next to `dist/` in a package. */
export function readRunbooks(): Runbooks {
    const folder = ["../..", "../../.."].map((up) => join(__dirname, up, "runbooks")).find(isFolder);
    if (folder === undefined) {
        throw new Error(
            "The folder runbooks/ of this package is missing: it must be next to components/ or dist/.",
        );
    }
    return Object.fromEntries(
        readdirSync(folder)
            .filter((file) => file.endsWith(".md"))
            .sort()
            .map((file) => [file.slice(0, -".md".length), readFileSync(join(folder, file), "utf8")]),
    );
}

function isFolder(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
