import { spawn } from "node:child_process";

/** What a command left behind. */
export interface Ran {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** Where and how long a command runs. */
export interface RunOptions {
    readonly cwd?: string;
    /** Added to the environment of this process. */
    readonly env?: NodeJS.ProcessEnv;
    /** After this time the command is ended; it may take as long as it likes by default. */
    readonly timeoutSeconds?: number;
}

/** A command that ended otherwise than well, with what it said. */
export class CommandFailed extends Error {
    /** Its complaint; its output or exit code if it made none. */
    readonly said: string;

    constructor(command: string, ran: Ran) {
        const said = ran.stderr.trim() || ran.stdout.trim() || `exit code ${ran.code}`;
        super(`${command}: ${said}`);
        this.name = "CommandFailed";
        this.said = said;
    }
}

/** Runs a command and waits for its end; a command that does not exist ends with code 127, as in a shell. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return new Promise((resolve) => {
        const child = spawn(command, args, {
            cwd: options.cwd,
            env: { ...process.env, ...options.env },
            stdio: ["ignore", "pipe", "pipe"],
            timeout: (options.timeoutSeconds ?? 0) * 1000,
        });
        let stdout = "";
        let stderr = "";
        child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
        child.on("error", (error) => resolve({ code: 127, stdout, stderr: error.message }));
        child.on("close", (code, signal) =>
            resolve({ code: code ?? 1, stdout, stderr: signal ? `${stderr}\nended by ${signal}` : stderr }),
        );
    });
}

/** Runs a command that has to succeed, and returns what it printed. */
export async function mustRun(
    command: string,
    args: readonly string[],
    options: RunOptions = {},
): Promise<string> {
    const ran = await run(command, args, options);
    if (ran.code !== 0) throw new CommandFailed([command, ...args].join(" "), ran);
    return ran.stdout;
}
