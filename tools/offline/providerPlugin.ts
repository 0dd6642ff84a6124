import type { Say } from "../../cli/toolchain/say";
import { builtCommand, keptCommand } from "./builtCommand";
import { dockerProviderRecipe } from "./dockerProvider";
import { goEntry, versionOf } from "./goBuild";
import { grafanaProviderRecipe } from "./grafanaProvider";
import type { PluginRecipe } from "./pluginRecipe";
import { layIn } from "./upstreamSource";

/** A provider plugin that can be built here. */
export interface PluginBuild {
    /** It changes with whatever goes into the plugin. */
    key(): string;
    /** The plugin that was built here before. */
    kept(): string | undefined;
    /** Builds the plugin; returns its path. */
    build(say: Say): Promise<string>;
}

const recipes: Readonly<Record<string, PluginRecipe>> = {
    docker: dockerProviderRecipe,
    grafana: grafanaProviderRecipe,
};

/** How a plugin is built; undefined where this version of it cannot be. */
export function pluginBuild(name: string, version: string): PluginBuild | undefined {
    const recipe = recipes[name];
    if (recipe === undefined || versionOf(recipe) !== version) return undefined;
    const command = `pulumi-resource-${name}`;
    return {
        key: () => goEntry(recipe).key,
        kept: () => keptCommand(recipe, command),
        build: (say) =>
            builtCommand(recipe, command, say, {
                before: (folder, go) => layIn(folder, go, recipe.upstream),
            }),
    };
}
