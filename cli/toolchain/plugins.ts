import { rm } from "node:fs/promises";
import { type PluginBuild, pluginBuild } from "../../tools/offline";
import { isOutdated, placed } from "./builtPlugin";
import { firstWay, type Way } from "./firstWay";
import { installedPlugin, type Plugin } from "./pluginFolder";
import { mustRun } from "./run";
import type { Say } from "./say";

export { installedPlugin, type Plugin, pluginFolder } from "./pluginFolder";

/** The folder of an installed plugin, or the reason why it is unavailable. */
export type PluginOutcome = { readonly folder: string } | { readonly unavailable: string };

/** Installs a plugin under `pulumiHome`; returns the reason if unavailable. */
export async function ensurePlugin(
    pulumi: string,
    pulumiHome: string,
    plugin: Plugin,
    say: Say,
): Promise<PluginOutcome> {
    try {
        return { folder: await installPlugin(pulumi, pulumiHome, plugin, say) };
    } catch (error) {
        return { unavailable: (error as Error).message };
    }
}

/**
 * Installs a plugin under `pulumiHome` and returns its folder: an existing one or a cached build, otherwise a download,
 * otherwise a build if there is a recipe.
 */
export function installPlugin(pulumi: string, pulumiHome: string, plugin: Plugin, say: Say): Promise<string> {
    const { name, version } = plugin;
    const build = pluginBuild(name, version);
    const [kept, built] = build ? buildWays(pulumiHome, plugin, build, say) : [];
    const installed: Way<string> = {
        how: "installed plugin",
        attempt: async () => {
            const folder = installedPlugin(pulumiHome, plugin);
            if (folder === undefined || !isOutdated(folder, build)) return folder;
            // Otherwise Pulumi finds it there and installs nothing.
            await rm(folder, { recursive: true });
            return undefined;
        },
    };
    const ways = [installed, kept, ordinary(pulumi, pulumiHome, plugin), built];
    return firstWay(
        `the plugin ${name} ${version}`,
        ways.filter((way) => way !== undefined),
        say,
    );
}

/** The cached build and a new build. */
function buildWays(
    pulumiHome: string,
    plugin: Plugin,
    build: PluginBuild,
    say: Say,
): readonly [Way<string>, Way<string>] {
    const place = (file: string): Promise<string> => placed(pulumiHome, plugin, file, build);
    return [
        {
            how: "cached plugin",
            attempt: async () => {
                const file = build.kept();
                return file && place(file);
            },
        },
        { how: `building the plugin ${plugin.name}`, attempt: async () => place(await build.build(say)) },
    ];
}

/** Pulumi's own download of the plugin's release. */
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
