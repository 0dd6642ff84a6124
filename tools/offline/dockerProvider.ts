import { cp } from "node:fs/promises";
import { join } from "node:path";
import { mustRun } from "../toolchain/run";
import type { Say } from "../toolchain/say";
import { kept } from "./cache";
import { type GoRecipe, goBinaries, goEntry } from "./goBuild";

/** The upstream provider, at the commit that the official plugin of the version below bridges. */
const upstream = "github.com/kreuzwerker/terraform-provider-docker@v0.0.0-20260916201441-96d331c98ff4";

/** The version of the official plugin that this one stands in for. */
export const dockerProviderVersion = "5.2.0";

/** How the plugin is built. */
export const dockerProviderRecipe: GoRecipe = {
    title: `the Docker provider plugin ${dockerProviderVersion}`,
    module: "docker-provider",
    commands: { "pulumi-resource-docker": "." },
    version: { variable: "main.version", value: dockerProviderVersion },
    tags: ["no_compose"],
    coldSeconds: 360,
};

/** The key of the recipe: it changes with whatever goes into the plugin. */
export function dockerProviderKey(): string {
    return goEntry(dockerProviderRecipe).key;
}

/** The plugin that was built here before. */
export function keptDockerProvider(): string | undefined {
    const entry = kept(goEntry(dockerProviderRecipe));
    return entry && join(entry, "bin", "pulumi-resource-docker");
}

/** Builds the plugin; returns its path. */
export async function buildDockerProvider(say: Say): Promise<string> {
    const entry = await goBinaries(dockerProviderRecipe, say, { before: addUpstream });
    return join(entry, "bin", "pulumi-resource-docker");
}

/** Upstream's provider is an internal package, which no other module may import: it becomes a package of this one. */
async function addUpstream(buildFolder: string, go: string): Promise<void> {
    const answer = await mustRun(go, ["mod", "download", "-json", upstream], { cwd: buildFolder });
    const { Dir: source } = JSON.parse(answer) as { Dir: string };
    await cp(join(source, "internal", "provider"), join(buildFolder, "upstream"), {
        recursive: true,
        filter: (path) => !path.endsWith("_test.go"),
    });
}
