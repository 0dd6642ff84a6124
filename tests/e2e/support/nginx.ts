import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseServer } from "./databases";
import { eventually } from "./eventually";
import { ensureCommands } from "./packages";

/** What nginx logs for each connection that it drops. */
const noRoom = /worker_connections are not enough/g;

/** A real nginx with room for few connections, and with its status page. */
export class Nginx extends DatabaseServer {
    protected override readonly stopSignal = "SIGTERM";
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-nginx-"));

    public override async start(): Promise<this> {
        await ensureCommands({ nginx: "nginx-light" });
        return await super.start();
    }

    public override async stop(): Promise<void> {
        await super.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }

    /** URL of a path, as a container reaches it. */
    public url(path: string): string {
        return `http://${this.address}${path}`;
    }

    /** Takes all connections with requests that do not end, until nginx has dropped some, and lets them go. */
    public async exhaust(dropped: number): Promise<void> {
        const held: Socket[] = [];
        await eventually(`nginx drops ${dropped} connections`, async () => {
            held.push(await this.openUnfinished());
            return (readFileSync(this.file("error.log"), "utf8").match(noRoom) ?? []).length >= dropped;
        });
        held.forEach((socket) => socket.destroy());
    }

    protected override prepare(): void {
        const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        writeFileSync(
            this.file("nginx.conf"),
            [
                "daemon off;",
                "worker_processes 1;",
                `pid ${this.file("nginx.pid")};`,
                `error_log ${this.file("error.log")};`,
                "events { worker_connections 32; }",
                "http {",
                "access_log off;",
                ...bodies.map((body) => `${body}_temp_path ${this.file(body)};`),
                `server { listen ${this.address}; location = /stub_status { stub_status; } }`,
                "}",
                "",
            ].join("\n"),
        );
    }

    protected launch(): ChildProcess {
        const args = ["-e", this.file("error.log"), "-p", this.folder, "-c", this.file("nginx.conf")];
        return spawn("nginx", args, { stdio: ["ignore", "ignore", "inherit"] });
    }

    protected async ping(): Promise<void> {
        const { ok, status } = await fetch(this.url("/stub_status"));
        if (!ok) {
            throw new Error(`nginx answers ${status}`);
        }
    }

    private file(name: string): string {
        return join(this.folder, name);
    }

    /** A connection whose request nginx has begun to read: an idle one would be closed for a new one. */
    private async openUnfinished(): Promise<Socket> {
        const socket = connect(this.port, this.host);
        socket.on("error", () => undefined);
        await new Promise<void>((resolve) => {
            socket.once("close", () => resolve());
            socket.write("GET / HTTP/1.1\r\nHost: a\r\n", () => resolve());
        });
        return socket;
    }
}
