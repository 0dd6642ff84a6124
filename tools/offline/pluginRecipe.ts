import type { GoRecipe } from "./goBuild";

/** Packages of another module that Go lets nobody else import, since they are internal to it. */
export interface UpstreamSource {
    /** What is downloaded: `github.com/owner/name@v1.2.3`. */
    readonly module: string;
    /** The folder in it: `internal`. */
    readonly folder: string;
}

/** How a provider plugin is built: its version is that of the official plugin which it replaces. */
export interface PluginRecipe extends GoRecipe {
    readonly upstream: UpstreamSource;
}
