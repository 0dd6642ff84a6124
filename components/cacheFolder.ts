import { homedir } from "node:os";
import { join } from "node:path";

/** The folder, outside the checkout, of what is downloaded or built: VIGIE_CACHE, else "vigie" in the user's cache. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
    return filled(env.VIGIE_CACHE) ?? join(filled(env.XDG_CACHE_HOME) ?? join(homedir(), ".cache"), "vigie");
}

function filled(value: string | undefined): string | undefined {
    return value === "" ? undefined : value;
}
