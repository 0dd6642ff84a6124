import type { Say } from "../../cli/toolchain/say";
import { builtCommand, keptCommand } from "./builtCommand";
import type { GoRecipe } from "./goBuild";

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
    return keptCommand(nodeHostRecipe, "pulumi-language-nodejs");
}

/** Builds the host; returns its path. */
export function buildNodeHost(say: Say): Promise<string> {
    return builtCommand(nodeHostRecipe, "pulumi-language-nodejs", say);
}
