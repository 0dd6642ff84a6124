import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The text of each alert's page, in Markdown, by the alert's name. */
export type Runbooks = Readonly<Record<string, string>>;

/** Reads the pages that come with this package: beside `components/` in a checkout, beside `dist/` in a package. */
export function readRunbooks(): Runbooks {
    const folder = ["../..", "../../.."].map((up) => join(__dirname, up, "runbooks")).find(isFolder);
    if (folder === undefined) {
        throw new Error(
            "The folder runbooks/ of this package is missing: it must lie beside components/ or dist/.",
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
