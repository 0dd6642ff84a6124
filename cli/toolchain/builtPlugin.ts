import { existsSync, readFileSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PluginBuild } from "../../tools/offline";
import { type Plugin, pluginFile, pluginFolder } from "./pluginFolder";

/** Marks a plugin that was built locally; holds the hash of its recipe. */
const marker = "vigie-recipe";

/** Whether an installed plugin was built locally from an outdated recipe. */
export function isOutdated(folder: string, build: PluginBuild | undefined): boolean {
    const mark = join(folder, marker);
    return existsSync(mark) && readFileSync(mark, "utf8") !== build?.key();
}

/** Moves a plugin's file into its folder atomically, as a hard link if possible. */
export async function placed(
    pulumiHome: string,
    plugin: Plugin,
    file: string,
    build: PluginBuild,
): Promise<string> {
    const folder = pluginFolder(pulumiHome, plugin);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, marker), build.key());
    const target = pluginFile(folder, plugin);
    const fresh = `${target}.${process.pid}`;
    await rm(fresh, { force: true });
    await link(file, fresh).catch(() => copyFile(file, fresh));
    await rename(fresh, target);
    return folder;
}
