import { type ChildProcess, spawn } from "node:child_process";
import { killTree } from "./processes";
import { secondsSince } from "./timing";

/** How a command ended. */
export interface Ended {
    /** Exit code; -1 where a signal ended it. */
    code: number;
    stdout: string;
    stderr: string;
    /** Both, in the order in which they came. */
    output: string;
    seconds: number;
}

export interface CommandOptions {
    cwd: string;
    environment: NodeJS.ProcessEnv;
    /** Text for its standard input; none by default. */
    input?: string;
}

/** A command that runs as a child process, as it does for a person who types it. */
export class Command {
    /** Settles when it has ended, well or not. */
    public readonly ended: Promise<Ended>;
    private readonly child: ChildProcess;
    private stdout = "";
    private stderr = "";
    private both = "";

    public constructor(program: string, args: readonly string[], options: CommandOptions) {
        const started = performance.now();
        const child = spawn(program, args, {
            cwd: options.cwd,
            env: options.environment,
            stdio: ["pipe", "pipe", "pipe"],
        });
        this.child = child;
        child.stdin.end(options.input ?? "");
        child.stdout.setEncoding("utf8").on("data", (text: string) => {
            this.stdout += text;
            this.both += text;
        });
        child.stderr.setEncoding("utf8").on("data", (text: string) => {
            this.stderr += text;
            this.both += text;
        });
        this.ended = new Promise((resolve, reject) => {
            child.on("error", reject);
            child.on("close", (code) =>
                resolve({
                    code: code ?? -1,
                    stdout: this.stdout,
                    stderr: this.stderr,
                    output: this.both,
                    seconds: secondsSince(started),
                }),
            );
        });
    }

    /** What it has printed so far. */
    public get output(): string {
        return this.both;
    }

    /** Whether it still runs. */
    public get running(): boolean {
        return this.child.exitCode === null && this.child.signalCode === null;
    }

    public get pid(): number {
        return this.child.pid ?? -1;
    }

    /** Ends it and everything that it started, at once and without a chance to clean up. */
    public async kill(): Promise<Ended> {
        killTree(this.pid);
        return await this.ended;
    }
}

/** How a command ended; an error with all that it printed where it did not end well. */
export function succeeded(what: string, ended: Ended): Ended {
    if (ended.code !== 0) {
        throw new Error(`${what} ended with exit code ${ended.code}:\n${ended.output}`);
    }
    return ended;
}
