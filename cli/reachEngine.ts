import type { Agent } from "node:http";
import { engineAddress, isOverSsh } from "./docker/address";
import { DockerEngine } from "./docker/engine";
import { SshAgent } from "./docker/sshAgent";
import { ownRoute, routeOver, type SshRoute } from "./docker/sshRoute";
import type { Requirements } from "./preflight/requirements";
import type { Session } from "./session";
import { hostOf, sshAccessOf } from "./sshAccess";

type Destination = Pick<Requirements, "dockerHost">;

/** The Docker engine of a stack, and the route to the loopback ports of its host. */
export interface Reach {
    engine: DockerEngine;
    /** Carries requests to the host's 127.0.0.1; undefined if it is this machine. */
    ports?: Agent;
}

/**
 * Finds the route to the stack's Docker engine without contacting it.
 *
 * Undefined if the host does not exist, or if only the Docker provider can reach the engine.
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

/** The route by the user's own OpenSSH configuration. */
function routeByName(dockerHost: string | undefined): SshRoute | undefined {
    const address = engineAddress(dockerHost);
    return address && "ssh" in address ? ownRoute(address.ssh) : undefined;
}
