import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { onPath } from "../../../cli/toolchain/executable";

/**
 * A `docker` command for a host, by which requests reach the engine as ever, and the answer to one of them does not come
 * back: the worst moment to lose a connection, made to last.
 */
export class HeldEngine {
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-held-"));

    public constructor() {
        const docker = onPath("docker") ?? "docker";
        this.program("docker", [
            "#!/bin/sh",
            `[ "$1 $2" = "system dial-stdio" ] && exec ${quoted(process.execPath)} ${quoted(this.file("dial.cjs"))}`,
            `exec ${quoted(docker)} "$@"`,
        ]);
        writeFileSync(this.file("dial.cjs"), dial(this.file("wanted"), this.file("held")));
    }

    /** The search path of a host that has the command. */
    public get searchPath(): string {
        return [this.folder, process.env.PATH ?? ""].join(delimiter);
    }

    /** Whether an answer is held back. */
    public get isHolding(): boolean {
        return existsSync(this.file("held"));
    }

    /** Holds the answer back to the next request whose first line has a text in it, and what follows on its connection. */
    public hold(text: string): void {
        writeFileSync(this.file("wanted"), text);
    }

    /** Lets everything through again. */
    public release(): void {
        rmSync(this.file("wanted"), { force: true });
        rmSync(this.file("held"), { force: true });
    }

    public remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private file(name: string): string {
        return join(this.folder, name);
    }

    private program(name: string, lines: readonly string[]): void {
        writeFileSync(this.file(name), `${lines.join("\n")}\n`);
        chmodSync(this.file(name), 0o755);
    }
}

/** Carries bytes between its standard input and output and the engine. */
function dial(wantedFile: string, heldFile: string): string {
    return `
        const fs = require("node:fs");
        const engine = require("node:net").connect("/var/run/docker.sock");
        const wanted = () => (fs.existsSync(${JSON.stringify(wantedFile)}) ? fs.readFileSync(${JSON.stringify(wantedFile)}, "utf8") : undefined);
        let isHeld = false;
        process.stdin.on("data", (piece) => {
            const text = wanted();
            isHeld ||= text !== undefined && piece.toString("latin1").split("\\r\\n", 1)[0].includes(text);
            engine.write(piece);
        });
        process.stdin.on("end", () => engine.end());
        engine.on("data", (piece) => {
            if (isHeld) {
                // The engine has answered, so it has done what was asked.
                fs.writeFileSync(${JSON.stringify(heldFile)}, "");
            } else {
                process.stdout.write(piece);
            }
        });
        engine.on("close", () => process.exit());
        engine.on("error", ({ message }) => {
            process.stderr.write(message + "\\n");
            process.exit(1);
        });
    `;
}

function quoted(path: string): string {
    return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
