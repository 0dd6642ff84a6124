import { silenceDebugLog } from "../workspace/debugLog";
import { endUpdatesOfFailedPrograms } from "../workspace/programFailure";
import { machineToolchain } from "./machineToolchain";
import { runCommandLine } from "./run";
import { dockerPluginVersion, vigieProject } from "./vigieProject";

/** The command line of the checkout in `root`; resolves to the exit code. */
export async function main(root: string, args: readonly string[]): Promise<number> {
    silenceDebugLog();
    endUpdatesOfFailedPrograms();
    return await runCommandLine(args, vigieProject(root), machineToolchain(root, dockerPluginVersion));
}
