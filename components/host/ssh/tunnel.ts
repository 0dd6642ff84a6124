import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { connect } from "node:net";
import type { SshAccess } from "./target";

/** A tunnel from a port of this machine to one that a host publishes on its loopback address. */
export interface TunnelPorts {
    local: number;
    /** On the host's 127.0.0.1. */
    remote: number;
}

const openTimeoutSeconds = 20;
const pauseMilliseconds = 50;

/** The tunnels of this process, by target: the program and the command around it open the same one. */
const tunnels = new Map<string, Promise<void>>();

/** The port of this machine for the tunnel of a stack, `vigie/prod`: the same in each run, and another for each
 *  stack. */
export function tunnelPort(stack: string): number {
    return 20_000 + (createHash("sha256").update(stack).digest().readUInt32BE() % 10_000);
}

/**
 * Opens a tunnel that lasts as long as this process; nothing where it is open already.
 *
 * @throws Error with what `ssh` says where it does not open within 20 seconds.
 */
export function openTunnel(access: SshAccess, ports: TunnelPorts): Promise<void> {
    const key = `${access.host} ${ports.local} ${ports.remote}`;
    const known = tunnels.get(key);
    const opened = known ?? open(access, ports, () => tunnels.delete(key));
    tunnels.set(key, opened);
    return opened;
}

async function open({ target, sshOpts }: SshAccess, ports: TunnelPorts, onEnd: () => void): Promise<void> {
    const failed = (reason: string): Error =>
        new Error(`the tunnel from port ${ports.local} to ${target.address} does not open: ${reason}`);
    if (await takesConnections(ports.local)) {
        onEnd();
        throw failed("something else listens there");
    }
    const args = [
        ...sshOpts,
        // A connection of its own: the shared one may end while the tunnel is needed.
        ...["-o", "ControlPath=none", "-o", "ExitOnForwardFailure=yes", "-N", "-T"],
        ...["-L", `127.0.0.1:${ports.local}:127.0.0.1:${ports.remote}`],
        ...["-l", target.user, "-p", String(target.port), "--", target.address],
    ];
    const child = spawn("ssh", args, { env: process.env, stdio: ["ignore", "ignore", "pipe"] });
    let reason: string | undefined;
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.once("error", ({ message }) => (reason = message));
    child.once("close", () => (reason ??= said.trim() || "ssh ended without a word"));
    const stop = (): void => void child.kill();
    process.once("exit", stop);
    child.once("close", () => {
        process.off("exit", stop);
        onEnd();
    });
    const deadline = Date.now() + openTimeoutSeconds * 1000;
    while (!(await takesConnections(ports.local))) {
        if (reason !== undefined || Date.now() > deadline) {
            stop();
            throw failed(reason ?? `nothing for ${openTimeoutSeconds} seconds`);
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
    // The process ends when its work is done, not when the tunnel does.
    child.unref();
    (child.stderr as unknown as { unref(): void }).unref();
}

function takesConnections(port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1");
        socket.once("connect", () => {
            socket.destroy();
            resolve(true);
        });
        socket.once("error", () => resolve(false));
    });
}
