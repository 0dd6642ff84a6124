import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { delimiter, dirname, isAbsolute } from "node:path";
import type { PulumiCommand } from "@pulumi/pulumi/automation";

/** What a run of the Pulumi command line printed. */
export interface PulumiResult {
    stdout: string;
    stderr: string;
    code: number;
}

/** The Pulumi command line ended with an error. */
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
 * Runs the Pulumi command line for the Automation API, in a process group of its own.
 *
 * The API's own `PulumiCommand` starts it in the terminal's group, where Ctrl-C reaches the engine and each provider at
 * once and the engine cannot cancel in order. It also asks for the version in a process of its own, each time.
 */
export class PulumiProcess {
    private running: ChildProcess | undefined;

    public constructor(
        public readonly command: string,
        /** The API parses its text: from 3.206 on, events come over a connection and not through a file. */
        public readonly version: string,
    ) {}

    /** The same, as the Automation API's type. */
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

    /** Runs a command with `input` on its standard input, where no other process can see it. */
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

    /** Asks a running command to stop in order: operations that have begun are finished, nothing new begins. */
    public interrupt(): void {
        this.running?.kill("SIGINT");
    }

    /** Ends a running command and its providers at once. */
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
