import { images } from "../../../components/images";
import type { CommandFlags } from "../../../flags/types";
import { promisedVersion, versionLabel } from "../../offline/labels";
import { mustRun, run } from "../../../cli/toolchain/run";
import { parseHelp } from "./parseHelp";
import type { Program } from "./programs";

/** Captures the flags of a program of a local image. */
export async function readFlags(program: Program): Promise<CommandFlags> {
    const { path, help, ...about } = program;
    const image = images[about.image];
    const isolated = ["run", "--rm", "--network", "none", "--entrypoint", path, image];
    // Some programs exit with an error after printing help.
    const { stdout, stderr } = await run("docker", [...isolated, ...help]);
    const flags = parseHelp(about.dialect, stdout + stderr);
    if (Object.keys(flags).length === 0 && !/^Usage:/m.test(stdout + stderr)) {
        throw new Error(`${about.command} of ${image} lists no flags: ${(stderr || stdout).slice(0, 200)}`);
    }
    return { ...about, version: await versionOf(image), origin: "captured", flags };
}

/** The version in an image, which may differ from the tag of a local build. */
async function versionOf(image: string): Promise<string> {
    const label = `{{index .Config.Labels "${versionLabel}"}}`;
    const output = await mustRun("docker", ["image", "inspect", "--format", label, image]);
    return output.trim() || promisedVersion(image);
}
