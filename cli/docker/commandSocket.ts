import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { Duplex } from "node:stream";

/** Time to read the remaining output of a command that has ended. */
const drainMilliseconds = 500;

/** A connection over a command's standard input and output; it closes with the command and with this process. */
export class CommandSocket extends Duplex {
    private readonly child: ChildProcessWithoutNullStreams;
    private stderrText = "";

    /** @param explain turns the exit of the command into an error. */
    public constructor(
        program: string,
        args: readonly string[],
        private readonly explain: (ended: { code: number; stderr: string }) => Error,
    ) {
        super();
        const child = spawn(program, args, { env: process.env, stdio: ["pipe", "pipe", "pipe"] });
        this.child = child;
        child.stdout.on("data", (piece: Buffer) => {
            if (!this.push(piece)) {
                child.stdout.pause();
            }
        });
        child.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderrText += text));
        // A command that has ended accepts no input; its exit code and output state the reason.
        child.stdin.on("error", () => undefined);
        child.once("error", ({ message }) => this.endWith(127, message));
        child.once("close", (code) => this.endWith(code));
        // An older ssh leaves a background process that keeps the pipes open.
        child.once("exit", (code) => setTimeout(() => this.endWith(code), drainMilliseconds).unref());
        process.once("exit", this.kill);
        child.once("exit", () => process.off("exit", this.kill));
    }

    public override _read(): void {
        this.child.stdout.resume();
    }

    public override _write(
        piece: Buffer,
        encoding: BufferEncoding,
        done: (error?: Error | null) => void,
    ): void {
        this.child.stdin.write(piece, encoding, () => done());
    }

    public override _final(done: () => void): void {
        this.child.stdin.end(done);
    }

    public override _destroy(error: Error | null, done: (error: Error | null) => void): void {
        this.kill();
        done(error);
    }

    /** Lets this process exit while the connection is idle. */
    public unref(): this {
        this.parts().forEach((part) => part.unref());
        return this;
    }

    public ref(): this {
        this.parts().forEach((part) => part.ref());
        return this;
    }

    // `node:http` calls these on a socket; a command does not need them.

    public setKeepAlive(): this {
        return this;
    }

    public setNoDelay(): this {
        return this;
    }

    public setTimeout(): this {
        return this;
    }

    private readonly kill = (): void => void this.child.kill();

    private endWith(code: number | null, stderr = this.stderrText): void {
        this.destroy(this.explain({ code: code ?? 255, stderr }));
    }

    private parts(): { ref(): void; unref(): void }[] {
        const { child } = this;
        // Pipes to a child process are sockets, but their types do not say so.
        const pipes = [child.stdin, child.stdout, child.stderr] as unknown as {
            ref(): void;
            unref(): void;
        }[];
        return [child, ...pipes];
    }
}
