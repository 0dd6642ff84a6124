import type { Plugin } from "./plugins";

/** An installed Pulumi CLI. */
export interface PulumiInstallation {
    /** Absolute path of the program. */
    command: string;
    /** `3.259.0`. */
    version: string;
    /** Folder with the plugins. */
    pulumiHome: string;
}

type Say = (line: string) => void;

/** Installs what the commands need on this machine; each method reports progress of long work. */
export interface Toolchain {
    /** Ensures that a Docker engine answers; rejects with the fault and the fix. */
    ensureDocker(say: Say): Promise<void>;
    /** Installs the Pulumi CLI and the Docker provider plugin if missing. */
    ensurePulumi(say: Say): Promise<PulumiInstallation>;
    /** Installs promtool if missing; resolves to its path. */
    ensurePromtool(say: Say): Promise<string>;
    /** Installs a plugin if missing; resolves to the reason if unavailable. */
    ensurePlugin(plugin: Plugin, say: Say): Promise<string | undefined>;
    /** Pulls or builds missing images; resolves to the unavailable ones, with the reason. */
    ensureImages(images: readonly string[], say: Say): Promise<readonly { image: string; reason: string }[]>;
}
