import { installPlugin } from "./plugins";
import type { Say } from "./say";

/** Installs the Docker provider plugin under `pulumiHome`; returns its folder. */
export function ensureDockerPlugin(
    pulumi: string,
    pulumiHome: string,
    version: string,
    say: Say,
): Promise<string> {
    return installPlugin(pulumi, pulumiHome, { name: "docker", version }, say);
}
