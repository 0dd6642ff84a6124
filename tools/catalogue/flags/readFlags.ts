import { images } from "../../../components/images";
import type { CommandFlags } from "../../../flags/types";
import { promisedVersion, versionLabel } from "../../offline/labels";
import { mustRun, run } from "../../../cli/toolchain/run";
import { parseHelp } from "./parseHelp";
import type { Program } from "./programs";

/** The flags that a program of an image tells, which the engine must have. */
export async function readFlags(program: Program): Promise<CommandFlags> {
    const { path, help, ...about } = program;
    const image = images[about.image];
    const isolated = ["run", "--rm", "--network", "none", "--entrypoint", path, image];
    // Some fail where they are asked for help.
    const { stdout, stderr } = await run("docker", [...isolated, ...help]);
    const flags = parseHelp(about.dialect, stdout + stderr);
    if (Object.keys(flags).length === 0 && !/^Usage:/m.test(stdout + stderr)) {
        throw new Error(`${about.command} of ${image} lists no flags: ${(stderr || stdout).slice(0, 200)}`);
    }
    return { ...about, version: await versionOf(image), origin: "captured", flags };
}

/** The version that an image holds, which its tag does not tell where it was built here. */
async function versionOf(image: string): Promise<string> {
    const label = `{{index .Config.Labels "${versionLabel}"}}`;
    const told = await mustRun("docker", ["image", "inspect", "--format", label, image]);
    return told.trim() || promisedVersion(image);
}
