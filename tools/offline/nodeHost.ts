import { join } from "node:path";
import type { Say } from "../toolchain/say";
import { kept } from "./cache";
import { type GoRecipe, goBinaries, goEntry } from "./goBuild";

/**
 * How Pulumi's Node.js host is built, which the command line starts programs with.
 *
 * It is a package of the SDK's module up to this version, and of none later: one of the command line's own releases is
 * newer. It starts programs of current SDKs under current engines, but no policy packs from their sources.
 */
export const nodeHostRecipe: GoRecipe = {
    title: "Pulumi's Node.js host 3.68.0",
    module: "node-host",
    commands: {
        "pulumi-language-nodejs": "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    },
    version: { variable: "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version", value: "v3.68.0" },
    coldSeconds: 60,
};

/** The host that was built here before. */
export function keptNodeHost(): string | undefined {
    const entry = kept(goEntry(nodeHostRecipe));
    return entry && join(entry, "bin", "pulumi-language-nodejs");
}

/** Builds the host; returns its path. */
export async function buildNodeHost(say: Say): Promise<string> {
    return join(await goBinaries(nodeHostRecipe, say), "bin", "pulumi-language-nodejs");
}
