import { buildDockerEngine29 } from "../../tools/offline";
import type { Say } from "./say";

/**
 * The folders with the commands of Docker Engine 29, for tests that run it in addition to this machine's engine:
 * `dockerd`, `docker-proxy`, `containerd` with its shim, and `runc`.
 */
export function ensureDocker29(say: Say): Promise<readonly string[]> {
    return buildDockerEngine29(say);
}
