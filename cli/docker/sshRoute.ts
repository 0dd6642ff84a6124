import { HostNotReady } from "../../components/host/ssh";
import { judgeSsh, type Obstacle } from "../../components/host/ssh/judgeSsh";
import { judgeHost } from "../../components/host/ssh/probe";
import { connectTimeoutSeconds } from "../../components/host/ssh/renderSsh";
import type { SshAccess } from "../../components/host/ssh/target";
import type { SshDestination } from "./address";

/** The result of an `ssh` command that ended before any response. */
export interface SshEnded {
    code: number;
    stderr: string;
}

/** A route to a host through this machine's `ssh` command. */
export interface SshRoute {
    /** Arguments up to the host name; a remote command may follow. */
    args(options?: readonly string[]): string[];
    /** The reason for the missing response, for the user. */
    explain(ended: SshEnded): HostNotReady;
}

/** To a host whose SSH key and host keys the stack holds. */
export function routeOver(access: SshAccess): SshRoute {
    const { address, user, port } = access.target;
    return {
        args: (options = []) => [
            ...access.sshOpts,
            // A separate connection: the shared one may be dead without having been noticed.
            ...["-o", "ControlPath=none", "-T", ...options],
            ...["-l", user, "-p", String(port), "--", address],
        ],
        explain: (ended) =>
            notReady(
                judgeSsh(access, { ...ended, stdout: "" }) ??
                    judgeHost(access, hostStateOf(ended), false) ?? { what: address, seen: lastLine(ended) },
            ),
    };
}

/** To a host by the user's own OpenSSH configuration, as Docker's own client does. */
export function ownRoute({ host, user, port }: SshDestination): SshRoute {
    const named = user === undefined ? host : `${user}@${host}`;
    return {
        args: (options = []) => [
            // There is no terminal to answer a prompt.
            ...["-o", "BatchMode=yes", "-o", `ConnectTimeout=${connectTimeoutSeconds}`, "-T", ...options],
            ...(user === undefined ? [] : ["-l", user]),
            ...(port === undefined ? [] : ["-p", String(port)]),
            ...["--", host],
        ],
        explain: (ended) =>
            notReady({
                what: `Docker by SSH at ${named}`,
                seen: lastLine(ended),
                advice: `This command must succeed: ssh ${port === undefined ? "" : `-p ${port} `}${named} docker version`,
            }),
    };
}

const commandNotFound = 127;

function hostStateOf(ended: SshEnded): Parameters<typeof judgeHost>[1] {
    return ended.code === commandNotFound
        ? { hasDocker: false }
        : { hasDocker: true, dockerFault: lastLine(ended) };
}

function notReady(obstacle: Obstacle): HostNotReady {
    const { what, seen, advice } = obstacle;
    return new HostNotReady(obstacle, [`${what}: ${seen}.`, ...(advice === undefined ? [] : [advice])]);
}

function lastLine({ code, stderr }: SshEnded): string {
    // The message adds its own full stop.
    const message = stderr.trim().split("\n").at(-1)?.trim().replace(/\.$/, "") ?? "";
    return message === "" ? `ssh exited with code ${code} and no output` : message;
}
