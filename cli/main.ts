import { silenceDebugLog } from "./workspace/debugLog";
import { endUpdatesOfFailedPrograms } from "./workspace/programFailure";
import { surviveClosedOutput } from "./closedOutput";
import { machineToolchain } from "./machineToolchain";
import { runCommandLine } from "./run";
import { ensureTestTools } from "./testTools";
import { dockerPluginVersion, vigieProject } from "./vigieProject";

/** The command line, for the configuration and state in `root`; resolves to the exit code. */
export async function main(root: string, args: readonly string[]): Promise<number> {
    surviveClosedOutput();
    silenceDebugLog();
    endUpdatesOfFailedPrograms();
    return await runCommandLine(args, vigieProject(root), machineToolchain(root, dockerPluginVersion));
}

/** Installs the tools of the tests; an unavailable one is reported, and its tests fail. */
export async function setUpTests(): Promise<void> {
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    try {
        await ensureTestTools(say);
    } catch (error) {
        say(error instanceof Error ? error.message : String(error));
    }
}
