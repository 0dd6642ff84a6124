import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { delimiter, dirname, isAbsolute } from "node:path";
import type { PulumiCommand } from "@pulumi/pulumi/automation";

/** The result of a Pulumi CLI run. */
export interface PulumiResult {
    stdout: string;
    stderr: string;
    code: number;
}

/** The Pulumi CLI failed. */
export class PulumiFailed extends Error {
    public constructor(
        public readonly command: string,
        public readonly result: PulumiResult,
    ) {
        super(`pulumi ${command} failed with exit code ${result.code}:\n${result.stderr || result.stdout}`);
        this.name = "PulumiFailed";
    }
}

/**
 * Runs the Pulumi CLI for the Automation API in a separate process group.
 *
 * The API's own `PulumiCommand` runs it in the terminal's group, where Ctrl-C reaches the engine and all providers at
 * once and prevents a graceful cancel. It also starts a process for the version each time.
 */
export class PulumiProcess {
    private running: ChildProcess | undefined;

    public constructor(
        public readonly command: string,
        /** The API parses it: from 3.206 on, events arrive over gRPC instead of a file. */
        public readonly version: string,
    ) {}

    /** This object as the Automation API's type. */
    public asCommand(): PulumiCommand {
        return this as unknown as PulumiCommand;
    }

    /** Called by the Automation API. */
    public run(
        args: readonly string[],
        cwd: string,
        environment: Readonly<Record<string, string>>,
        onOutput?: (text: string) => void,
        onError?: (text: string) => void,
    ): Promise<PulumiResult> {
        return this.start(args, { cwd, environment, onOutput, onError });
    }

    /** Runs a command with `input` on its standard input, invisible to other processes. */
    public start(args: readonly string[], options: RunOptions): Promise<PulumiResult> {
        return new Promise((resolve, reject) => {
            const child = spawn(this.command, [...args, "--non-interactive"], {
                cwd: options.cwd,
                env: this.environment(options.environment),
                detached: true,
                stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
            });
            this.running = child;
            const stdout = collect(child.stdout, options.onOutput);
            const stderr = collect(child.stderr, options.onError);
            child.stdin?.end(options.input);
            child.on("error", reject);
            child.on("close", (code, signal) => {
                this.running = undefined;
                const result = { stdout: stdout(), stderr: stderr(), code: code ?? -1 };
                if (code === 0) {
                    resolve(result);
                } else {
                    const command = signal === null ? args.slice(0, 2).join(" ") : `${args[0]} (${signal})`;
                    reject(new PulumiFailed(command, result));
                }
            });
        });
    }

    /** Cancels a running command gracefully: operations in progress finish, none start. */
    public interrupt(): void {
        this.running?.kill("SIGINT");
    }

    /** Kills a running command and its providers. */
    public kill(): void {
        if (this.running?.pid !== undefined) {
            process.kill(-this.running.pid, "SIGKILL");
        }
    }

    private environment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
        const path = [
            ...(isAbsolute(this.command) ? [dirname(this.command)] : []),
            added.PATH ?? process.env.PATH ?? "",
        ];
        return { ...process.env, ...added, PATH: path.join(delimiter), PULUMI_AUTOMATION_API: "true" };
    }
}

interface RunOptions {
    cwd: string;
    environment: Readonly<Record<string, string>>;
    input?: string;
    onOutput?: (text: string) => void;
    onError?: (text: string) => void;
}

function collect(stream: NodeJS.ReadableStream | null, listener?: (text: string) => void): () => string {
    let text = "";
    stream?.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
        listener?.(piece);
    });
    return () => text;
}
