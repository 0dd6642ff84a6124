import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ProjectPaths } from "./paths";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the caller's environment supplies the passphrase. */
export function hasOwnPassphrase(environment: Environment): boolean {
    return (
        environment.PULUMI_CONFIG_PASSPHRASE !== undefined ||
        environment.PULUMI_CONFIG_PASSPHRASE_FILE !== undefined
    );
}

/** The backend URL: the environment's, or the checkout's own folder. */
export function backendUrl(environment: Environment, paths: ProjectPaths): string {
    return environment.PULUMI_BACKEND_URL ?? pathToFileURL(paths.state).href;
}

/** The folder of a file backend; undefined for a remote backend. */
export function localStateFolder(url: string): string | undefined {
    if (url.startsWith("file://~")) {
        return join(homedir(), url.slice("file://~".length));
    }
    return url.startsWith("file:///") ? fileURLToPath(url) : undefined;
}

/** Additions to the caller's environment for the engine; the caller's values take precedence. */
export function engineEnvironment(environment: Environment, paths: ProjectPaths): Record<string, string> {
    return {
        PULUMI_BACKEND_URL: backendUrl(environment, paths),
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_SUPPRESS_NEO_LINK: "true",
        // A plugin on PATH may be another version than the required one.
        PULUMI_IGNORE_AMBIENT_PLUGINS: environment.PULUMI_IGNORE_AMBIENT_PLUGINS ?? "true",
        ...(!hasOwnPassphrase(environment) && { PULUMI_CONFIG_PASSPHRASE_FILE: paths.passphrase }),
    };
}
