import { spawn } from "node:child_process";
import type { SshAccess } from "./target";

/** How a command on a host ended. */
export interface SshRan {
    /** The command's exit code; 255 is also that of `ssh` itself, 127 where there is no `ssh` command here. */
    code: number;
    stdout: string;
    stderr: string;
}

/** How a command is run on a host. */
export interface SshRunOptions {
    /** Whether a login of its own is made, which sees what changed since: groups, the host's key. False by default. */
    freshLogin?: boolean;
    /** After this time it is ended; 30 by default. */
    timeoutSeconds?: number;
}

/** Runs a shell command on a host, with the `ssh` command of this machine, as the Docker provider does. */
export function runSsh(access: SshAccess, command: string, options: SshRunOptions = {}): Promise<SshRan> {
    const { address, user, port } = access.target;
    const { freshLogin = false, timeoutSeconds = 30 } = options;
    const args = [
        ...access.sshOpts,
        ...(freshLogin ? ["-o", "ControlPath=none"] : []),
        ...["-T", "-l", user, "-p", String(port), "--", address, command],
    ];
    return new Promise((resolve) => {
        const child = spawn("ssh", args, {
            env: process.env,
            stdio: ["ignore", "pipe", "pipe"],
            timeout: timeoutSeconds * 1000,
        });
        let stdout = "";
        let stderr = "";
        child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
        child.on("error", (error) => resolve({ code: 127, stdout, stderr: error.message }));
        const end = (code: number | null): void =>
            resolve(
                code === null
                    ? { code: 255, stdout, stderr: `no answer within ${timeoutSeconds} s` }
                    : { code, stdout, stderr },
            );
        child.on("close", end);
        // An older ssh that stays as the shared connection keeps the pipes open.
        child.on("exit", (code) => setTimeout(() => end(code), drainMilliseconds).unref());
    });
}

/** Time for the last words of a command that has ended. */
const drainMilliseconds = 500;
