import { join } from "node:path";
import { buildPulumi, keptPulumi } from "../../tools/offline";
import { cacheFolder } from "./cacheFolder";
import { onPath } from "./executable";
import { firstWay } from "./firstWay";
import type { Say } from "./say";

/**
 * The absolute path of a Pulumi CLI that the SDK accepts: on PATH, cached, downloaded, or built from its Go module. It
 * ends in `bin/pulumi`, except for one on PATH.
 */
export function ensurePulumi(say: Say): Promise<string> {
    return firstWay(
        "the Pulumi command line",
        [
            { how: "pulumi on PATH", attempt: installed },
            { how: "cached pulumi", attempt: () => Promise.resolve(keptPulumi()) },
            { how: "downloading the Pulumi command line", attempt: downloaded },
            { how: "building the Pulumi command line", attempt: () => buildPulumi(say) },
        ],
        say,
    );
}

async function installed(): Promise<string | undefined> {
    const path = onPath("pulumi");
    if (path === undefined) return undefined;
    const { PulumiCommand } = await import("@pulumi/pulumi/automation/index.js");
    await PulumiCommand.get();
    return path;
}

/** Downloads the release of the SDK's version, once. */
async function downloaded(): Promise<string> {
    const { PulumiCommand } = await import("@pulumi/pulumi/automation/index.js");
    const root = join(cacheFolder(), "pulumi");
    await PulumiCommand.install({ root });
    return join(root, "bin", "pulumi");
}
