import { join } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { Say } from "../../cli/toolchain/say";
import { builtCommand, keptCommand } from "./builtCommand";
import type { GoRecipe } from "./goBuild";

const version = "v3.259.0";

/** How the command line is built. */
export const pulumiRecipe: GoRecipe = {
    title: `the Pulumi command line ${version}`,
    module: "pulumi",
    commands: { pulumi: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi" },
    version: { variable: "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version", value: version },
    coldSeconds: 300,
};

/** The Pulumi command line that was built here before. */
export function keptPulumi(): string | undefined {
    return keptCommand(pulumiRecipe, "pulumi");
}

/** Builds the Pulumi command line; returns its path. */
export function buildPulumi(say: Say): Promise<string> {
    return builtCommand(pulumiRecipe, "pulumi", say, {
        after: async (folder) => {
            const printed = (await mustRun(join(folder, "bin", "pulumi"), ["version"])).trim();
            if (printed !== version) throw new Error(`the built pulumi says ${printed}, not ${version}`);
        },
    });
}
