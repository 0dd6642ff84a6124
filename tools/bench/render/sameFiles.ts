import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** Throws if the files of two folders differ in data, or one is missing; rules may be YAML. */
export function assertSameFiles(ours: string, theirs: string): void {
    const own = filesIn(ours);
    const other = filesIn(theirs);
    for (const name of new Set([...own.keys(), ...other.keys()])) {
        const difference = firstDifference(own.get(name), other.get(name), "");
        if (difference !== undefined) {
            throw new Error(`${name} differs from the output of Jsonnet${difference}`);
        }
    }
}

/** The first difference of two values; undefined if equal. */
export function firstDifference(a: unknown, b: unknown, path: string): string | undefined {
    if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) {
        return a === b ? undefined : ` at ${path || "the root"}: ${text(a)} and ${text(b)}`;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        const difference = firstDifference(a[key], b[key], `${path}/${key}`);
        if (difference !== undefined) {
            return difference;
        }
    }
    return undefined;
}

/** The data of each file, by its path without the ending. */
function filesIn(folder: string): Map<string, unknown> {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return new Map(
        names
            .filter((name) => /\.(json|yml)$/.test(name))
            .map((name) => {
                const content = readFileSync(join(folder, name), "utf8");
                const data: unknown = name.endsWith(".json") ? JSON.parse(content) : load(content);
                return [name.replace(/\.\w+$/, ""), data];
            }),
    );
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
    return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 100);
}
