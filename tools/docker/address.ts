/** Where a Docker engine listens. */
export type EngineAddress = { socketPath: string } | { host: string; port: number };

const plainPort = 2375;

/**
 * The address in `DOCKER_HOST`'s form; the local socket where it is empty.
 *
 * Undefined for the forms that need a program of their own to get there (`ssh://`, TLS): those engines are left to the
 * provider, and what the commands would ask of them is skipped.
 */
export function engineAddress(dockerHost: string | undefined, tls = false): EngineAddress | undefined {
    if (dockerHost === undefined || dockerHost === "") {
        return { socketPath: "/var/run/docker.sock" };
    }
    if (dockerHost.startsWith("unix://")) {
        return { socketPath: dockerHost.slice("unix://".length) };
    }
    const match = /^(?:tcp|http):\/\/(.+?)(?::(\d+))?\/?$/.exec(dockerHost);
    return match && !tls ? { host: match[1] ?? "", port: Number(match[2] ?? plainPort) } : undefined;
}
