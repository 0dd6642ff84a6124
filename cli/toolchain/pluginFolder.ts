import { existsSync } from "node:fs";
import { join } from "node:path";

/** A resource plugin, as `pulumi plugin install resource` names it. */
export interface Plugin {
    readonly name: string;
    readonly version: string;
    /** Download URL, unless it is a plugin of Pulumi. */
    readonly server?: string;
}

/** The folder of a plugin in the Pulumi home. */
export function pluginFolder(pulumiHome: string, { name, version }: Plugin): string {
    return join(pulumiHome, "plugins", `resource-${name}-v${version}`);
}

/** The program of a plugin, in its folder. */
export function pluginFile(folder: string, { name }: Plugin): string {
    return join(folder, `pulumi-resource-${name}`);
}

/** The folder of a fully installed plugin. */
export function installedPlugin(pulumiHome: string, plugin: Plugin): string | undefined {
    const folder = pluginFolder(pulumiHome, plugin);
    const complete = existsSync(pluginFile(folder, plugin)) && !existsSync(`${folder}.partial`);
    return complete ? folder : undefined;
}
