import { readdirSync, statSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { globPattern } from "../language/globPattern";

/**
 * The files that a glob matches, relative to `folder` as the glob is, in order. Hidden folders and `node_modules` are
 * entered only where they are named.
 */
export function filesMatching(pattern: string, folder: string): string[] {
    const parts = posix.normalize(pattern).split("/");
    const fixed = parts.slice(0, -1).findIndex((part) => /[*?{[]/.test(part));
    const length = fixed < 0 ? parts.length - 1 : fixed;
    const base = parts.slice(0, length).join("/");
    const below = parts.slice(length).join("/");
    const depth = below.includes("**") ? Infinity : parts.length - length;
    const root = resolve(folder, base === "" && pattern.startsWith("/") ? "/" : base);
    const matches = globPattern(below);
    return filesBelow(root, depth)
        .filter((path) => matches.test(path))
        .map((path) => (length === 0 ? path : `${base}/${path}`))
        .sort();
}

/** Paths of files relative to a folder; none where it is no folder. */
function filesBelow(folder: string, depth: number): string[] {
    if (depth === 0 || !isFolder(folder)) {
        return [];
    }
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        if (!isFolder(path)) {
            return [name];
        }
        const skipped = name.startsWith(".") || name === "node_modules";
        return skipped ? [] : filesBelow(path, depth - 1).map((inner) => `${name}/${inner}`);
    });
}

/** A link leads where it points to; a dead one is a file that cannot be read. */
function isFolder(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
