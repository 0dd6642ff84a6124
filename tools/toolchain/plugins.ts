import { existsSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildDockerProvider, dockerProviderVersion, keptDockerProvider } from "../offline";
import { firstWay, type Way } from "./firstWay";
import { mustRun } from "./run";
import type { Say } from "./say";

/** A resource plugin, as `pulumi plugin install resource` names it. */
export interface Plugin {
    readonly name: string;
    readonly version: string;
    /** Where Pulumi downloads it, if it is not one of Pulumi's own. */
    readonly server?: string;
}

/** The folder of an installed plugin, or why there is none. */
export type PluginOutcome = { readonly folder: string } | { readonly unavailable: string };

/** Installs the Docker provider plugin under `pulumiHome`; returns its folder. */
export function ensureDockerPlugin(
    pulumi: string,
    pulumiHome: string,
    version: string,
    say: Say,
): Promise<string> {
    const plugin = { name: "docker", version };
    const place = (file: string | undefined): Promise<string | undefined> => placed(pulumiHome, plugin, file);
    const fallback: readonly Way<string>[] =
        version === dockerProviderVersion
            ? [
                  {
                      how: "building the Docker provider plugin",
                      attempt: async () => place(await buildDockerProvider(say)),
                  },
              ]
            : [];
    return firstWay(
        `the plugin docker ${version}`,
        [
            { how: "installed plugin", attempt: () => Promise.resolve(installedPlugin(pulumiHome, plugin)) },
            ...(version === dockerProviderVersion
                ? [{ how: "kept plugin", attempt: () => place(keptDockerProvider()) }]
                : []),
            ordinary(pulumi, pulumiHome, plugin),
            ...fallback,
        ],
        say,
    );
}

/** Installs a plugin that has no fallback under `pulumiHome`. */
export async function ensurePlugin(
    pulumi: string,
    pulumiHome: string,
    plugin: Plugin,
    say: Say,
): Promise<PluginOutcome> {
    const ways: readonly Way<string>[] = [
        { how: "installed plugin", attempt: () => Promise.resolve(installedPlugin(pulumiHome, plugin)) },
        ordinary(pulumi, pulumiHome, plugin),
    ];
    try {
        return { folder: await firstWay(`the plugin ${plugin.name} ${plugin.version}`, ways, say) };
    } catch (error) {
        return { unavailable: (error as Error).message };
    }
}

/** The folder that the Pulumi engine looks for a plugin in. */
export function pluginFolder(pulumiHome: string, { name, version }: Plugin): string {
    return join(pulumiHome, "plugins", `resource-${name}-v${version}`);
}

function installedPlugin(pulumiHome: string, plugin: Plugin): string | undefined {
    const folder = pluginFolder(pulumiHome, plugin);
    const complete =
        existsSync(join(folder, `pulumi-resource-${plugin.name}`)) && !existsSync(`${folder}.partial`);
    return complete ? folder : undefined;
}

function ordinary(pulumi: string, pulumiHome: string, plugin: Plugin): Way<string> {
    const { name, version, server } = plugin;
    const args = [
        "plugin",
        "install",
        "resource",
        name,
        `v${version}`,
        ...(server ? ["--server", server] : []),
    ];
    return {
        how: `pulumi ${args.join(" ")}`,
        attempt: async () => {
            await mustRun(pulumi, args, {
                env: { PULUMI_HOME: pulumiHome, PULUMI_SKIP_UPDATE_CHECK: "true" },
            });
            return installedPlugin(pulumiHome, plugin);
        },
    };
}

/** Puts a plugin's file into its folder, all at once, without a second copy where the file system can share it. */
async function placed(
    pulumiHome: string,
    plugin: Plugin,
    file: string | undefined,
): Promise<string | undefined> {
    if (file === undefined) return undefined;
    const folder = pluginFolder(pulumiHome, plugin);
    await mkdir(folder, { recursive: true });
    const target = join(folder, `pulumi-resource-${plugin.name}`);
    const fresh = `${target}.${process.pid}`;
    await rm(fresh, { force: true });
    await link(file, fresh).catch(() => copyFile(file, fresh));
    await rename(fresh, target);
    return folder;
}
