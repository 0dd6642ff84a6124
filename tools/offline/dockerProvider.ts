import type { PluginRecipe } from "./pluginRecipe";

/** The version of the official plugin that this one replaces. */
export const dockerProviderVersion = "5.2.0";

/** How the Docker provider plugin is built. */
export const dockerProviderRecipe: PluginRecipe = {
    title: `the Docker provider plugin ${dockerProviderVersion}`,
    module: "docker-provider",
    commands: { "pulumi-resource-docker": "." },
    version: { variable: "main.version", value: dockerProviderVersion },
    tags: ["no_compose"],
    coldSeconds: 360,
    upstream: {
        // The commit that the official plugin bridges.
        module: "github.com/kreuzwerker/terraform-provider-docker@v0.0.0-20260916201441-96d331c98ff4",
        folder: "internal/provider",
    },
};
