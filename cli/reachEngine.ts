import type { Agent } from "node:http";
import { engineAddress, isOverSsh } from "./docker/address";
import { DockerEngine } from "./docker/engine";
import { SshAgent } from "./docker/sshAgent";
import { ownRoute, routeOver, type SshRoute } from "./docker/sshRoute";
import type { Requirements } from "./preflight/requirements";
import type { Session } from "./session";
import { hostOf, sshAccessOf } from "./sshAccess";

type Destination = Pick<Requirements, "dockerHost">;

/** The Docker engine that a stack is deployed to, and how what its machine publishes for itself is reached. */
export interface Reach {
    engine: DockerEngine;
    /** Carries requests to the machine's own 127.0.0.1; undefined where that is this machine's. */
    ports?: Agent;
}

/**
 * Finds the way to the engine that a stack is deployed to, wherever it is; nothing is asked of it yet.
 *
 * Undefined where there is no machine yet, or no longer, and where only the provider can get to the engine.
 */
export async function reachEngine(session: Session, { dockerHost }: Destination): Promise<Reach | undefined> {
    const named = dockerHost ?? process.env.DOCKER_HOST;
    if (isOverSsh(named)) {
        const route = hostOf(session) === undefined ? routeByName(named) : await ownHost(session);
        return route && { engine: DockerEngine.over(route), ports: SshAgent.toPorts(route) };
    }
    const engine = DockerEngine.at(dockerHost);
    return engine && { engine };
}

async function ownHost(session: Session): Promise<SshRoute | undefined> {
    const access = await sshAccessOf(session);
    return access && routeOver(access);
}

/** As the person's own OpenSSH gets there. */
function routeByName(dockerHost: string | undefined): SshRoute | undefined {
    const address = engineAddress(dockerHost);
    return address && "ssh" in address ? ownRoute(address.ssh) : undefined;
}
