import { publicKeyOf } from "../components/host/keys";
import { type SshAccess, type SshTarget, writeSshAccess } from "../components/host/ssh";
import { openTunnel } from "../components/host/ssh/tunnel";
import { sshFolder } from "../components/place";
import type { HostSpec } from "../components/spec/host";
import { isOverSsh } from "./docker/address";
import type { StackState } from "./workspace/localState";
import { readSecretValue } from "./secretValues";
import type { Session } from "./session";

/** What was found once in a command: a secret takes the engine a while. */
const found = new WeakMap<Session, SshAccess>();

/**
 * Puts in place what the `ssh` command needs for the stack's host, and opens the tunnel to its Grafana: the engine asks
 * both before the program runs, for a refresh and for a removal. Nothing for a stack without a host, or before it is made.
 */
export async function ensureSshAccess(session: Session): Promise<void> {
    const tunnel = hostOf(session)?.tunnel;
    const { resources } = await session.state();
    const access = resources.length === 0 ? undefined : await sshAccessOf(session);
    if (access !== undefined && tunnel !== undefined) {
        try {
            await openTunnel(access, tunnel);
        } catch (error) {
            // What needs it fails by itself, and what does not goes on: a removal asks nothing of Grafana.
            session.printer.note(`Warning: ${(error as Error).message}`);
        }
    }
}

/**
 * How the stack's host is reached by SSH, with the files in place that the `ssh` command needs; undefined for a stack
 * without a host, and as long as, or once, there is no machine.
 */
export async function sshAccessOf(session: Session): Promise<SshAccess | undefined> {
    const host = hostOf(session)?.host;
    const state = await session.state();
    if (host === undefined || (host.kind === "aws" && addressIn(state) === undefined)) {
        return undefined;
    }
    const known = found.get(session);
    const target = known === undefined ? await targetOf(session, host, state) : undefined;
    if (target === undefined) {
        return known;
    }
    const key = await readSecretValue(session, host.privateKey.secret);
    const access = writeSshAccess(sshFolder(session.paths.root, session.stack), target, key);
    found.set(session, access);
    return access;
}

/** The host and its tunnel; other stacks' configuration is not read here, which may be wrong while they are removed. */
export function hostOf(session: Session): ReturnType<NonNullable<Session["project"]["host"]>> {
    return isOverSsh(session.destination().dockerHost)
        ? session.project.host?.(session.label.value)
        : undefined;
}

/** Where the host is; nothing where it is yet to be made. */
async function targetOf(session: Session, host: HostSpec, state: StackState): Promise<SshTarget | undefined> {
    const { port = 22 } = host;
    if (host.kind === "existing") {
        return { address: host.address, user: host.user ?? "root", port, hostKeys: host.hostKeys };
    }
    const address = addressIn(state);
    if (address === undefined) {
        return undefined;
    }
    const hostKeys = [publicKeyOf(await readSecretValue(session, host.hostKey.secret))];
    return { address, user: host.user ?? "admin", port, hostKeys };
}

/** The lasting address of a machine that the program made, which an update that failed has kept too. */
export function addressIn({ resources }: StackState): string | undefined {
    const address = resources.find(({ type }) => type === "aws:ec2/eip:Eip")?.outputs?.publicIp;
    return typeof address === "string" ? address : undefined;
}
