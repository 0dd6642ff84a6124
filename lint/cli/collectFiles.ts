import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { globPattern } from "../../components/language/globPattern";

/** A file to lint. */
export interface Candidate {
    /** Path as given on the command line, or below a folder given there. */
    path: string;
    /** Whether the command line names the file itself; a failure to read it is then reported. */
    isNamed: boolean;
}

/** The files that command-line arguments resolve to. */
export interface Collected {
    files: Candidate[];
    /** Arguments that match no file. */
    missing: string[];
}

const readable = /\.(ya?ml|json|rules)$/i;
const ignoredFolders = new Set(["node_modules", ".git", ".vigie", ".terraform"]);
const wildcard = /[*?[{]/;

/** Resolves arguments: files, folders with everything below them, and globs with `*`, `**`, `?` and `{a,b}`. */
export function collectFiles(words: readonly string[]): Collected {
    const files = new Map<string, Candidate>();
    const missing: string[] = [];
    for (const word of words) {
        const found = expand(word);
        if (found.length === 0) {
            missing.push(word);
        }
        for (const candidate of found) {
            if (!files.get(candidate.path)?.isNamed) {
                files.set(candidate.path, candidate);
            }
        }
    }
    return { files: [...files.values()], missing };
}

function expand(word: string): Candidate[] {
    const kind = statSync(word, { throwIfNoEntry: false });
    if (kind?.isDirectory()) {
        return filesBelow(word)
            .filter((path) => readable.test(path))
            .map((path) => ({ path, isNamed: false }));
    }
    if (kind !== undefined) {
        return [{ path: word, isNamed: true }];
    }
    const parts = word.split("/");
    const first = parts.findIndex((part) => wildcard.test(part));
    if (first < 0) {
        return [];
    }
    const folder = parts.slice(0, first).join("/") || (word.startsWith("/") ? "/" : ".");
    const pattern = globPattern(word);
    return filesBelow(folder)
        .filter((path) => pattern.test(path.split(sep).join("/")))
        .map((path) => ({ path, isNamed: true }));
}

/** All files below a folder in the order of their names; a folder that cannot be read has none. */
function filesBelow(folder: string): string[] {
    const found: string[] = [];
    const open = [folder];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const entry of entriesOf(next)) {
            const path = join(next, entry.name);
            if (entry.isDirectory() && !ignoredFolders.has(entry.name)) {
                open.push(path);
            } else if (entry.isFile()) {
                found.push(path);
            }
        }
    }
    return found.sort();
}

function entriesOf(folder: string): ReturnType<typeof readEntries> {
    try {
        return readEntries(folder);
    } catch {
        return [];
    }
}

function readEntries(folder: string) {
    return readdirSync(folder, { withFileTypes: true });
}
