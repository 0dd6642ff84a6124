import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "../../cacheFolder";
import { type DashboardLock, lockFileName, parseLock, renderLock } from "./lock";

/** Where the lock file and the downloads are. */
export interface DashboardPlace {
    /** Folder of `dashboards.lock.json`; the working folder by default. */
    root?: string;
    /** Folder of what was downloaded; the project's cache, outside the checkout, by default. */
    cache?: string;
}

/** SHA-256 of a download, in hexadecimal. */
export function hashOf(content: Uint8Array): string {
    return createHash("sha256").update(content).digest("hex");
}

/** The lock file; empty where there is none. Throws `InvalidSpecError` where it is wrong. */
export function readLock({ root }: DashboardPlace): DashboardLock {
    const text = read(lockFile(root));
    return text === undefined ? {} : parseLock(text.toString("utf8"));
}

/** Writes the lock file, whole or not at all. */
export function writeLock({ root }: DashboardPlace, lock: DashboardLock): void {
    write(lockFile(root), renderLock(lock));
}

/** A download that was kept; undefined where there is none, or where it is not what it was any more. */
export function keptDownload({ cache }: DashboardPlace, sha256: string): string | undefined {
    const content = read(downloadFile(cache, sha256));
    return content !== undefined && hashOf(content) === sha256 ? content.toString("utf8") : undefined;
}

/** Keeps a download under its hash. */
export function keepDownload({ cache }: DashboardPlace, sha256: string, content: Uint8Array): void {
    write(downloadFile(cache, sha256), content);
}

function lockFile(root = process.cwd()): string {
    return join(root, lockFileName);
}

function downloadFile(cache = cacheFolder(), sha256: string): string {
    return join(cache, "dashboards", `${sha256}.json`);
}

function read(path: string): Buffer | undefined {
    try {
        return readFileSync(path);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

/** By a rename: who reads meanwhile sees the old content or the new. */
function write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(path), { recursive: true });
    const partial = `${path}.${randomUUID()}`;
    writeFileSync(partial, content);
    renameSync(partial, path);
}
