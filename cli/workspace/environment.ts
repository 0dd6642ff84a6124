import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ProjectPaths } from "./paths";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether whoever runs the command brings the passphrase. */
export function hasOwnPassphrase(environment: Environment): boolean {
    return (
        environment.PULUMI_CONFIG_PASSPHRASE !== undefined ||
        environment.PULUMI_CONFIG_PASSPHRASE_FILE !== undefined
    );
}

/** Where the state is kept, as a URL: the environment's choice, or the checkout's own folder. */
export function backendUrl(environment: Environment, paths: ProjectPaths): string {
    return environment.PULUMI_BACKEND_URL ?? pathToFileURL(paths.state).href;
}

/** The folder of a file backend; undefined for one that is not on this machine. */
export function localStateFolder(url: string): string | undefined {
    if (url.startsWith("file://~")) {
        return join(homedir(), url.slice("file://~".length));
    }
    return url.startsWith("file:///") ? fileURLToPath(url) : undefined;
}

/** What the engine's environment has beside the caller's own; the caller's choices win. */
export function engineEnvironment(environment: Environment, paths: ProjectPaths): Record<string, string> {
    return {
        PULUMI_BACKEND_URL: backendUrl(environment, paths),
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_SUPPRESS_NEO_LINK: "true",
        // A plugin that happens to be on the search path may be another build than the one that was asked for.
        PULUMI_IGNORE_AMBIENT_PLUGINS: environment.PULUMI_IGNORE_AMBIENT_PLUGINS ?? "true",
        ...(!hasOwnPassphrase(environment) && { PULUMI_CONFIG_PASSPHRASE_FILE: paths.passphrase }),
    };
}
