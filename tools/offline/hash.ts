import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const digits = 16;

/** A short hash of plain data that does not depend on the order of its keys. */
export function hashOf(data: unknown): string {
    return createHash("sha256").update(canonical(data)).digest("hex").slice(0, digits);
}

/** A short hash of the names and contents of all files under a folder. */
export function hashOfFolder(folder: string): string {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => statSync(join(folder, path)).isFile())
        .sort();
    return hashOf(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function canonical(data: unknown): string {
    return JSON.stringify(data, (_key, value: unknown) =>
        value !== null && typeof value === "object" && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
            : value,
    );
}
