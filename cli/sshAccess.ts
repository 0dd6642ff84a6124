import { publicKeyOf } from "../components/host/keys";
import { type SshAccess, type SshTarget, writeSshAccess } from "../components/host/ssh";
import { openTunnel } from "../components/host/ssh/tunnel";
import { sshFolder } from "../components/place/overSsh";
import type { HostSpec } from "../components/spec/host";
import { isOverSsh } from "./docker/address";
import type { StackState } from "./workspace/localState";
import { readSecretValue } from "./secretValues";
import type { Session } from "./session";

/** Cached per command: decrypting a secret takes a while. */
const found = new WeakMap<Session, SshAccess>();

/**
 * Writes the SSH files of the stack's host and opens the tunnel to its Grafana: a refresh or a removal uses both before
 * the program runs. Does nothing without a host, or before it is created.
 */
export async function ensureSshAccess(session: Session): Promise<void> {
    const tunnel = hostOf(session)?.tunnel;
    const { resources } = await session.state();
    const access = resources.length === 0 ? undefined : await sshAccessOf(session);
    if (access !== undefined && tunnel !== undefined) {
        try {
            await openTunnel(access, tunnel);
        } catch (error) {
            // Operations that need it fail on their own; others continue: a removal does not contact Grafana.
            session.printer.note(`Warning: ${(error as Error).message}`);
        }
    }
}

/**
 * SSH access to the stack's host, with the required files in place; undefined without a host, or while it does not
 * exist.
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

/** The host and its tunnel; works with an invalid configuration, for removals. */
export function hostOf(session: Session): ReturnType<NonNullable<Session["project"]["host"]>> {
    return isOverSsh(session.destination().dockerHost)
        ? session.project.host?.(session.label.value)
        : undefined;
}

/** The address of the host; undefined before it is created. */
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

/** The static address of a host that the program created; it is in the state even after a failed update. */
export function addressIn({ resources }: StackState): string | undefined {
    const address = resources.find(({ type }) => type === "aws:ec2/eip:Eip")?.outputs?.publicIp;
    return typeof address === "string" ? address : undefined;
}
