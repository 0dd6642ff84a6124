/** Where a Docker engine listens. */
export type EngineAddress =
    | { socketPath: string }
    | { host: string; port: number }
    /** On a host that is reached by SSH, at the socket that its `docker` command uses. */
    | { ssh: SshDestination };

/** A destination of the `ssh` command; missing fields come from the user's OpenSSH configuration. */
export interface SshDestination {
    /** Name or address, without brackets. */
    host: string;
    user?: string;
    port?: number;
}

const plainPort = 2375;

/**
 * Parses an address in the format of `DOCKER_HOST`; the local socket if empty.
 *
 * Undefined for engines that require TLS keys and for unknown formats: only the Docker provider reaches those engines,
 * and the commands skip their own checks.
 */
export function engineAddress(dockerHost: string | undefined, tls = false): EngineAddress | undefined {
    if (dockerHost === undefined || dockerHost === "") {
        return { socketPath: "/var/run/docker.sock" };
    }
    if (dockerHost.startsWith("unix://")) {
        return { socketPath: dockerHost.slice("unix://".length) };
    }
    if (isOverSsh(dockerHost)) {
        const ssh = sshDestination(dockerHost);
        return ssh && { ssh };
    }
    const match = /^(?:tcp|http):\/\/([^@]+?)(?::(\d+))?\/?$/.exec(dockerHost);
    return match && !tls ? { host: match[1] ?? "", port: Number(match[2] ?? plainPort) } : undefined;
}

/** Whether an engine is reached by SSH: its 127.0.0.1 is not this machine's. */
export function isOverSsh(dockerHost: string | undefined): boolean {
    return dockerHost?.startsWith("ssh://") === true;
}

/** Whether an engine listens on a socket of this machine. */
export function isOwnEngine(dockerHost: string | undefined): boolean {
    const address = engineAddress(dockerHost);
    return address !== undefined && "socketPath" in address;
}

/** `ssh://me@host:22`; Docker's own clients take neither a password nor a path. */
function sshDestination(dockerHost: string): SshDestination | undefined {
    const match = /^ssh:\/\/(?:([^@:/]+)@)?(\[[^\]]+\]|[^@:/[\]]+)(?::(\d+))?\/?$/.exec(dockerHost);
    if (!match) {
        return undefined;
    }
    const [, user, host = "", port] = match as (string | undefined)[];
    return {
        host: host.replace(/^\[|\]$/g, ""),
        ...(user !== undefined && { user }),
        ...(port !== undefined && { port: Number(port) }),
    };
}
