import { existsSync } from "node:fs";
import { join } from "node:path";
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

/** The folder of a plugin that is completely installed. */
export function installedPlugin(pulumiHome: string, plugin: Plugin): string | undefined {
    const folder = pluginFolder(pulumiHome, plugin);
    const complete =
        existsSync(join(folder, `pulumi-resource-${plugin.name}`)) && !existsSync(`${folder}.partial`);
    return complete ? folder : undefined;
}

/** The way that Pulumi offers: the plugin's release, downloaded. */
export function ordinary(pulumi: string, pulumiHome: string, plugin: Plugin): Way<string> {
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
