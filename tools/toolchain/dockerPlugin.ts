import { existsSync, readFileSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
    buildDockerProvider,
    dockerProviderKey,
    dockerProviderVersion,
    keptDockerProvider,
} from "../offline";
import { firstWay, type Way } from "./firstWay";
import { installedPlugin, ordinary, type Plugin, pluginFolder } from "./plugins";
import type { Say } from "./say";

/** The file that tells a plugin that was built here from an official one: it holds the key of its recipe. */
const marker = "vigie-recipe";

/** Installs the Docker provider plugin under `pulumiHome`; returns its folder. */
export function ensureDockerPlugin(
    pulumi: string,
    pulumiHome: string,
    version: string,
    say: Say,
): Promise<string> {
    const plugin = { name: "docker", version };
    const place = (file: string): Promise<string> => placed(pulumiHome, plugin, file);
    const kept: Way<string> = {
        how: "kept plugin",
        attempt: async () => {
            const file = keptDockerProvider();
            return file && place(file);
        },
    };
    const build: Way<string> = {
        how: "building the Docker provider plugin",
        attempt: async () => place(await buildDockerProvider(say)),
    };
    const canBeBuilt = version === dockerProviderVersion;
    return firstWay(
        `the plugin docker ${version}`,
        [
            { how: "installed plugin", attempt: () => Promise.resolve(current(pulumiHome, plugin)) },
            ...(canBeBuilt ? [kept] : []),
            ordinary(pulumi, pulumiHome, plugin),
            ...(canBeBuilt ? [build] : []),
        ],
        say,
    );
}

/** The installed plugin, unless it was built here from a recipe that has changed since. */
function current(pulumiHome: string, plugin: Plugin): string | undefined {
    const folder = installedPlugin(pulumiHome, plugin);
    const mark = folder && join(folder, marker);
    if (mark === undefined || !existsSync(mark)) return folder;
    return readFileSync(mark, "utf8") === dockerProviderKey() ? folder : undefined;
}

/** Puts a plugin's file into its folder, all at once, without a second copy where the file system can share it. */
async function placed(pulumiHome: string, plugin: Plugin, file: string): Promise<string> {
    const folder = pluginFolder(pulumiHome, plugin);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, marker), dockerProviderKey());
    const target = join(folder, `pulumi-resource-${plugin.name}`);
    const fresh = `${target}.${process.pid}`;
    await rm(fresh, { force: true });
    await link(file, fresh).catch(() => copyFile(file, fresh));
    await rename(fresh, target);
    return folder;
}
