import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { isExecutable } from "../toolchain/executable";

/** What the engine starts for a policy pack in TypeScript; Pulumi's own archive has both beside the command. */
const hosts = ["pulumi-language-nodejs", "pulumi-analyzer-policy"];

/**
 * The project's guard rails, for an engine that can run them; none where its hosts are missing, as beside a command that
 * was built from its module alone: the engine would refuse every update there.
 */
export function policyPacks(
    root: string,
    pulumiCommand: string,
    searchPath = process.env.PATH ?? "",
): string[] {
    const pack = join(root, "policies");
    const folders = [dirname(pulumiCommand), ...searchPath.split(delimiter).filter((one) => one !== "")];
    const canRun = hosts.every((host) => folders.some((folder) => isExecutable(join(folder, host))));
    return canRun && existsSync(join(pack, "PulumiPolicy.yaml")) ? [pack] : [];
}
