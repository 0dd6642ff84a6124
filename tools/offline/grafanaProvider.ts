import type { PluginRecipe } from "./pluginRecipe";

/** The version of the official plugin that this one replaces. */
export const grafanaProviderVersion = "2.40.0";

/** How the Grafana provider plugin is built. */
export const grafanaProviderRecipe: PluginRecipe = {
    title: `the Grafana provider plugin ${grafanaProviderVersion} (around upstream 1.43.0)`,
    module: "grafana-provider",
    commands: { "pulumi-resource-grafana": "." },
    version: { variable: "main.version", value: grafanaProviderVersion },
    coldSeconds: 150,
    upstream: {
        // The last version that is served; the official plugin bridges 4.x.
        module: "github.com/grafana/terraform-provider-grafana@v1.43.0",
        folder: "internal",
    },
};
