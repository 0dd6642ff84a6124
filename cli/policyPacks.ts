import { delimiter, dirname, join } from "node:path";
import { isExecutable, onPath } from "./toolchain/executable";

/** The folder that these sources are in: the rules are the project's, whatever folder a stack's files are in. */
const checkout = join(__dirname, "..");

/** The first release that starts a policy pack which is a program; pulumi/pulumi#24052. */
const startsPrograms = [3, 256];

/** Runs a policy pack from its sources; Pulumi's own archive has it beside the command. */
const languageHost = "pulumi-language-nodejs";

/** A Pulumi command line, and where it looks for other programs. */
export interface PolicyEngine {
    /** Absolute path. */
    command: string;
    /** `3.259.0`. */
    version: string;
    searchPath?: string;
    platform?: NodeJS.Platform;
}

/** The guard rails for an engine; where it can run none of them, `missing` says why. */
export interface PolicyPacks {
    packs: string[];
    missing?: string;
}

/** The project's guard rails, in the form that an engine can start: compiled in advance, or from their sources. */
export function policyPacks({
    command,
    version,
    searchPath = process.env.PATH ?? "",
    platform = process.platform,
}: PolicyEngine): PolicyPacks {
    const program = join(checkout, "cli/bin/guardRails.cjs");
    // The program begins with the name of its interpreter, which Windows does not read.
    const canStart =
        platform !== "win32" && isExecutable(program) && onPath("node", searchPath) !== undefined;
    if (canStart && isSince(version, startsPrograms)) {
        return { packs: [program] };
    }
    const path = [dirname(command), searchPath].join(delimiter);
    if (onPath(languageHost, path) || isExecutable(join(dirname(command), `${languageHost}.exe`))) {
        return { packs: [join(checkout, "policies")] };
    }
    return {
        packs: [],
        missing: `Guard rails are not checked: Pulumi ${version} has no ${languageHost} to run them in.`,
    };
}

function isSince(version: string, [major = 0, minor = 0]: readonly number[]): boolean {
    const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
    return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
