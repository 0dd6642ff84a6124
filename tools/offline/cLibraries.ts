import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { onPath } from "../../cli/toolchain/executable";
import type { Say } from "../../cli/toolchain/say";
import { installPackages, isDebian, isRoot, unpackPackage } from "./debian";
import { type GoTarget, thisMachine } from "./goTarget";

/** C libraries that a command is linked against where that is possible: on Debian, for this machine. */
export interface CLibraries {
    /** Debian packages with their headers and with the libraries themselves. */
    readonly packages: readonly string[];
    /** What the linker is given: `-lsystemd`. */
    readonly link: string;
    /** Build tags that ask for what needs them. */
    readonly tags: readonly string[];
    /** What a command lacks that is not linked against them. */
    readonly without: string;
}

/** Whether a command can be linked against C libraries here; as root a compiler is installed where there is none. */
export function canLink({ os, arch }: GoTarget = thisMachine()): boolean {
    const here = thisMachine();
    const isHere = os === here.os && arch === here.arch;
    return isHere && isDebian() && (onPath("gcc") !== undefined || isRoot());
}

/** The environment of a build that links against the libraries, which it unpacks into a folder. */
export async function cEnvironment(
    { packages, link }: CLibraries,
    folder: string,
    say: Say,
): Promise<NodeJS.ProcessEnv> {
    if (onPath("gcc") === undefined) await installPackages(["gcc", "libc6-dev"], say);
    for (const name of packages) await unpackPackage(name, folder);
    const libraries = (await libraryFolders(folder)).map((path) => `-L${path}`);
    return {
        CGO_ENABLED: "1",
        CGO_CFLAGS: `-O2 -I${join(folder, "usr/include")}`,
        // Named in the command, the libraries are found by whoever lists what it needs.
        CGO_LDFLAGS: [...libraries, "-Wl,--no-as-needed", link].join(" "),
    };
}

/** The folders with libraries of packages that were unpacked. */
export async function libraryFolders(root: string): Promise<string[]> {
    const usr = join(root, "usr/lib");
    const names = existsSync(usr) ? await readdir(usr) : [];
    return names.filter((name) => name.endsWith("-linux-gnu")).map((name) => join(usr, name));
}
