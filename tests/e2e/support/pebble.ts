import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePebble } from "../../../cli/toolchain";
import { TestAuthority } from "./authority";
import { gatewayAddress } from "./docker";
import { eventually } from "./eventually";
import { freePorts } from "../../support/ports";

/** An ACME server, Pebble, on an address that containers reach, with the DNS server that it looks names up in. */
export class Pebble {
    /** The CA of its own HTTPS certificate. */
    public readonly authority = new TestAuthority();
    public address = "";
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-pebble-"));
    private readonly children: ChildProcess[] = [];
    private ports = { acme: 0, management: 0, dns: 0, dnsManagement: 0 };
    private log = "";

    public get directoryUrl(): string {
        return `https://${this.address}:${this.ports.acme}/dir`;
    }

    /** How many orders it has got since it was started, refused ones too. */
    public get orders(): number {
        return this.log.match(/Added order /g)?.length ?? 0;
    }

    /**
     * Starts it, and waits until both servers answer. No name resolves yet.
     *
     * @param edge where it asks for the proof that a name is the edge's.
     */
    public async start(edge: { http: number; https: number }): Promise<this> {
        const commands = await ensurePebble((line) => void process.stderr.write(`${line}\n`));
        this.address = await gatewayAddress();
        const [acme = 0, management = 0, dns = 0, dnsManagement = 0] = await freePorts(4, this.address);
        this.ports = { acme, management, dns, dnsManagement };
        const on = (port: number): string => `${this.address}:${port}`;
        const off = ["http01", "https01", "tlsalpn01", "doh", "defaultIPv4", "defaultIPv6"];
        this.run(join(commands, "pebble-challtestsrv"), [
            ...off.map((option) => `-${option}=`),
            ...[`-dns01=${on(dns)}`, `-management=${on(dnsManagement)}`],
        ]);
        this.configure(on(acme), on(management), edge);
        this.run(join(commands, "pebble"), [`-config=${this.file("config.json")}`, `-dnsserver=${on(dns)}`]);
        await eventually("Pebble answers", async () => (await this.root()) !== "");
        await eventually("its DNS server answers", async () => {
            await this.resolve("");
            return true;
        });
        return this;
    }

    /** Has every name resolve to an address; to none where it is empty. */
    public async resolve(ip: string): Promise<void> {
        const url = `http://${this.address}:${this.ports.dnsManagement}/set-default-ipv4`;
        const answer = await fetch(url, { method: "POST", body: JSON.stringify({ ip }) });
        if (!answer.ok) {
            throw new Error(`${url} answers ${answer.status}`);
        }
    }

    /** The root of the certificates that it issues, in PEM; another one after each start. */
    public async root(): Promise<string> {
        const { address: host, authority } = this;
        return await new Promise((resolve, reject) => {
            const place = { host, port: this.ports.management, path: "/roots/0", ca: authority.certificate };
            get({ ...place, agent: false }, (answer) => {
                let text = "";
                answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
                answer.on("end", () => resolve(text));
            }).on("error", reject);
        });
    }

    public async stop(): Promise<void> {
        for (const child of this.children.filter(({ exitCode }) => exitCode === null)) {
            const ended = new Promise((resolve) => child.once("close", resolve));
            child.kill("SIGTERM");
            await ended;
        }
        this.authority.remove();
        rmSync(this.folder, { recursive: true, force: true });
    }

    private configure(
        listenAddress: string,
        managementListenAddress: string,
        edge: { http: number; https: number },
    ): void {
        const { certificate, privateKey } = this.authority.issue(this.address);
        writeFileSync(this.file("server.pem"), certificate);
        writeFileSync(this.file("server.key"), privateKey);
        const pebble = {
            listenAddress,
            managementListenAddress,
            certificate: this.file("server.pem"),
            privateKey: this.file("server.key"),
            httpPort: edge.http,
            tlsPort: edge.https,
            retryAfter: { authz: 1, order: 1 },
        };
        writeFileSync(this.file("config.json"), JSON.stringify({ pebble }));
    }

    private run(command: string, args: string[]): void {
        // By default it waits before each check, and refuses one request in twenty at random.
        const env = { ...process.env, PEBBLE_VA_NOSLEEP: "1", PEBBLE_WFE_NONCEREJECT: "0" };
        const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "inherit"] });
        child.stdout.setEncoding("utf8").on("data", (text: string) => (this.log += text));
        this.children.push(child);
    }

    private file(name: string): string {
        return join(this.folder, name);
    }
}
