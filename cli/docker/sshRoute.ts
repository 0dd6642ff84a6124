import { HostNotReady } from "../../components/host/ssh";
import { judgeSsh, type Obstacle } from "../../components/host/ssh/judgeSsh";
import { judgeHost } from "../../components/host/ssh/probe";
import { connectTimeoutSeconds } from "../../components/host/ssh/renderSsh";
import type { SshAccess } from "../../components/host/ssh/target";
import type { SshDestination } from "./address";

/** How an `ssh` command ended before anything was answered through it. */
export interface SshEnded {
    code: number;
    stderr: string;
}

/** A way to a host by the `ssh` command of this machine. */
export interface SshRoute {
    /** Arguments up to the host's name, which a command for the host may follow. */
    args(options?: readonly string[]): string[];
    /** Why nothing was answered, for people. */
    explain(ended: SshEnded): HostNotReady;
}

/** To a host that the stack has the key and the host's own keys of. */
export function routeOver(access: SshAccess): SshRoute {
    const { address, user, port } = access.target;
    return {
        args: (options = []) => [
            ...access.sshOpts,
            // A connection of its own: the shared one may have become silent, and nobody has seen it yet.
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

/** To a host by the person's own configuration of OpenSSH, as Docker's own client takes it. */
export function ownRoute({ host, user, port }: SshDestination): SshRoute {
    const named = user === undefined ? host : `${user}@${host}`;
    return {
        args: (options = []) => [
            // Nobody can answer a question here.
            ...["-o", "BatchMode=yes", "-o", `ConnectTimeout=${connectTimeoutSeconds}`, "-T", ...options],
            ...(user === undefined ? [] : ["-l", user]),
            ...(port === undefined ? [] : ["-p", String(port)]),
            ...["--", host],
        ],
        explain: (ended) =>
            notReady({
                what: `Docker by SSH at ${named}`,
                seen: lastLine(ended),
                advice: `This has to work: ssh ${port === undefined ? "" : `-p ${port} `}${named} docker version`,
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
    // A full stop follows.
    const said = stderr.trim().split("\n").at(-1)?.trim().replace(/\.$/, "") ?? "";
    return said === "" ? `ssh ended with exit code ${code} and no word` : said;
}
