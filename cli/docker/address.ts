/** Where a Docker engine listens. */
export type EngineAddress =
    | { socketPath: string }
    | { host: string; port: number }
    /** On a host that is reached by SSH, at the socket that its `docker` command uses. */
    | { ssh: SshDestination };

/** A host as the `ssh` command takes it; what is not named is as the person's own configuration of OpenSSH says. */
export interface SshDestination {
    /** Name or address, without brackets. */
    host: string;
    user?: string;
    port?: number;
}

const plainPort = 2375;

/**
 * The address in `DOCKER_HOST`'s form; the local socket where it is empty.
 *
 * Undefined for what needs keys of its own to get there (TLS), and for forms that are not known: those engines are left
 * to the provider, and what the commands would ask of them is skipped.
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

/** Whether an engine is reached by SSH: it is not this machine's, whatever it publishes for itself. */
export function isOverSsh(dockerHost: string | undefined): boolean {
    return dockerHost?.startsWith("ssh://") === true;
}

/** Whether an engine is asked at a socket of this machine. */
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
