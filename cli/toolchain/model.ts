import type { Plugin } from "./plugins";

/** A Pulumi command line that is there to be run. */
export interface PulumiInstallation {
    /** Absolute path of the program. */
    command: string;
    /** `3.259.0`. */
    version: string;
    /** Folder with the plugins. */
    pulumiHome: string;
}

type Say = (line: string) => void;

/** Gets what the commands need on this machine; each method tells what it does where that takes long. */
export interface Toolchain {
    /** Makes sure that a Docker engine answers; rejects with what is wrong and what to do. */
    ensureDocker(say: Say): Promise<void>;
    /** Makes sure that the Pulumi command line and the Docker provider's plugin are there. */
    ensurePulumi(say: Say): Promise<PulumiInstallation>;
    /** Makes sure that promtool is there, and resolves to its path. */
    ensurePromtool(say: Say): Promise<string>;
    /** Makes sure that a plugin is there; resolves to the reason where it cannot be had. */
    ensurePlugin(plugin: Plugin, say: Say): Promise<string | undefined>;
    /** Makes sure that images are there; resolves to those that cannot be had, with the reason. */
    ensureImages(images: readonly string[], say: Say): Promise<readonly { image: string; reason: string }[]>;
}
