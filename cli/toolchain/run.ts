import { spawn } from "node:child_process";

/** The result of a command. */
export interface Ran {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** Options of a command. */
export interface RunOptions {
    readonly cwd?: string;
    /** Added to the environment of this process. */
    readonly env?: NodeJS.ProcessEnv;
    /** Timeout in seconds; none by default. */
    readonly timeoutSeconds?: number;
}

/** A failed command and its output. */
export class CommandFailed extends Error {
    /** Its standard error, otherwise its output or exit code. */
    readonly output: string;

    constructor(command: string, ran: Ran) {
        const output = ran.stderr.trim() || ran.stdout.trim() || `exit code ${ran.code}`;
        super(`${command}: ${output}`);
        this.name = "CommandFailed";
        this.output = output;
    }
}

/** Runs a command to its end; a missing command yields exit code 127, as in a shell. */
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

/** Runs a command and returns its output; rejects if it fails. */
export async function mustRun(
    command: string,
    args: readonly string[],
    options: RunOptions = {},
): Promise<string> {
    const ran = await run(command, args, options);
    if (ran.code !== 0) throw new CommandFailed([command, ...args].join(" "), ran);
    return ran.stdout;
}
