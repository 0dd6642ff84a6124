import type { GoRecipe, GoSteps } from "./goBuild";

/** The commands of an image built from their Go module. */
export interface GoSource {
    readonly go: GoRecipe;
    /** Completes the copy of the module folder before it is built. */
    readonly before?: GoSteps["before"];
    /** Files of a Go module that the image holds too, by their path in the image. */
    readonly moduleFiles?: { readonly module: string; readonly files: Readonly<Record<string, string>> };
}

/** The one command of an image taken from a Debian package. */
export interface DebianSource {
    readonly debian: string;
    readonly command: string;
    /** Packages of libraries that the command needs and that this machine may lack. */
    readonly libraries?: readonly string[];
}

/** How an image stands in for the official one of the same name and tag. */
export interface ImageRecipe {
    readonly source: GoSource | DebianSource;
    /** Where each command is in the official image. */
    readonly commands: Readonly<Record<string, string>>;
    /** Whether the official image has neither a shell nor BusyBox: what needs one must fail here too. */
    readonly withoutShell?: boolean;
    /** Folders that belong to the user nobody, or to `owner`. */
    readonly folders?: readonly string[];
    /** The number of the user and group that the folders belong to; nobody's by default. */
    readonly owner?: number;
    /** The official image's instructions, as in a Dockerfile. */
    readonly instructions: readonly string[];
    /** What is different from the official image, besides the version. */
    readonly lacks?: string;
}

/** An image for which there is neither a Go module nor a Debian package, and why. */
export interface NoRecipe {
    readonly unavailable: string;
}
