import { type ChildProcess, spawn } from "node:child_process";

/** A database's client that says the same again and again, as an application does. */
export class Chatter {
    private readonly child: ChildProcess;
    private readonly timer: NodeJS.Timeout;

    public constructor(
        program: string,
        args: readonly string[],
        text: string,
        environment: NodeJS.ProcessEnv = {},
    ) {
        const child = spawn(program, args, {
            env: { ...process.env, ...environment },
            stdio: ["pipe", "ignore", "ignore"],
        });
        // The server may be gone before its client is.
        child.stdin.on("error", () => undefined);
        this.child = child;
        this.timer = setInterval(() => void child.stdin.write(text), 500);
    }

    public stop(): void {
        clearInterval(this.timer);
        this.child.kill();
    }
}
