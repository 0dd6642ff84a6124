import { delimiter, dirname, join } from "node:path";
import { isExecutable, onPath } from "./toolchain/executable";

/** The checkout of these sources: the policies are the project's, wherever the stack files are. */
const checkout = join(__dirname, "..");

/** The first release that runs a policy pack as a program; pulumi/pulumi#24052. */
const startsPrograms = [3, 256];

/** Runs a policy pack from source; Pulumi's release archive includes it. */
const languageHost = "pulumi-language-nodejs";

/** A Pulumi CLI and its search path. */
export interface PolicyEngine {
    /** Absolute path. */
    command: string;
    /** `3.259.0`. */
    version: string;
    searchPath?: string;
    platform?: NodeJS.Platform;
}

/** The policy packs that a Pulumi CLI can run; otherwise `missing` states why not. */
export interface PolicyPacks {
    packs: string[];
    missing?: string;
}

/** The project's policy pack in a form that the CLI can run: compiled, or from source. */
export function policyPacks({
    command,
    version,
    searchPath = process.env.PATH ?? "",
    platform = process.platform,
}: PolicyEngine): PolicyPacks {
    const program = join(checkout, "cli/bin/guardRails.cjs");
    // The program starts with a shebang, which Windows ignores.
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
        missing: `Policies are not checked: Pulumi ${version} has no ${languageHost} to run them.`,
    };
}

function isSince(version: string, [major = 0, minor = 0]: readonly number[]): boolean {
    const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
    return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
