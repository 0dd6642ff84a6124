import { publicKeyOf } from "../../components/host/keys";
import { type SshTarget, writeSshAccess } from "../../components/host/ssh";
import { openTunnel } from "../../components/host/ssh/tunnel";
import { sshFolder } from "../../components/place";
import type { HostSpec } from "../../components/spec/host";
import type { StackState } from "../workspace/localState";
import { secretsKey } from "./localSecrets";
import type { Session } from "./session";

/**
 * Puts in place what the `ssh` command needs for the stack's host, and opens the tunnel to its Grafana: the engine asks
 * both before the program runs, for a refresh and for a removal. Nothing for a stack without a host, or before it is made.
 */
export async function ensureSshAccess(session: Session): Promise<void> {
    session.useConfiguration();
    const reach = session.project.host?.(session.label.value);
    const state = await session.state();
    if (reach === undefined || state.resources.length === 0) {
        return;
    }
    const { host, tunnel } = reach;
    const target = await targetOf(session, host, state);
    if (target === undefined) {
        return;
    }
    const key = await readSecret(session, host.privateKey.secret);
    const access = writeSshAccess(sshFolder(session.paths.root, session.stack), target, key);
    if (tunnel !== undefined) {
        try {
            await openTunnel(access, tunnel);
        } catch (error) {
            // What needs it fails by itself, and what does not goes on: a removal asks nothing of Grafana.
            session.printer.note(`Warning: ${(error as Error).message}`);
        }
    }
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
    const hostKeys = [publicKeyOf(await readSecret(session, host.hostKey.secret))];
    return { address, user: host.user ?? "admin", port, hostKeys };
}

/** The lasting address of a machine that the program made, which an update that failed has kept too. */
export function addressIn({ resources }: StackState): string | undefined {
    const address = resources.find(({ type }) => type === "aws:ec2/eip:Eip")?.outputs?.publicIp;
    return typeof address === "string" ? address : undefined;
}

async function readSecret(session: Session, name: string): Promise<string> {
    const stack = await session.open();
    return await stack.readConfig(`${secretsKey(session.workspace.project)}.${name}`);
}
