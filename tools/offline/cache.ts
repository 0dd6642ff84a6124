import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cacheFolder } from "../../cli/toolchain/cacheFolder";
import type { Say } from "../../cli/toolchain/say";
import { withLock } from "./lock";

/** Something that is made once and kept: its name is for people, its key is the hash of its recipe. */
export interface CacheEntry {
    readonly name: string;
    readonly key: string;
}

/** The folder that an entry has once it is complete. */
export function entryFolder({ name, key }: CacheEntry, env: NodeJS.ProcessEnv = process.env): string {
    return join(cacheFolder(env), "offline", `${name}-${key}`);
}

/** The entry's folder if it is complete. */
export function kept(entry: CacheEntry): string | undefined {
    const folder = entryFolder(entry);
    return existsSync(folder) ? folder : undefined;
}

/**
 * The entry's folder, made if it is not there. What `make` puts into the folder that it is given becomes the entry
 * all at once when it is complete; of two that want the same entry, one makes it and the other waits.
 */
export async function keepOrMake(
    entry: CacheEntry,
    make: (folder: string) => Promise<void>,
    say: Say,
): Promise<string> {
    const folder = entryFolder(entry);
    if (existsSync(folder)) return folder;
    await mkdir(dirname(folder), { recursive: true });
    return withLock(`${folder}.lock`, say, async () => {
        if (existsSync(folder)) return folder;
        const partial = `${folder}.partial`;
        await rm(partial, { recursive: true, force: true });
        await mkdir(partial);
        await make(partial);
        await rename(partial, folder);
        return folder;
    });
}
