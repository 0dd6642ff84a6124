import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { HostSpec } from "../../../components/spec/host";
import { eventually } from "./eventually";
import { installPackages } from "./packages";
import { freePort } from "../../support/ports";
import { allProcesses, killTree, processFile } from "./processes";

/** OpenSSH's server, which is not on everybody's path. */
const debianSshd = "/usr/sbin/sshd";

/** Makes sure that OpenSSH's server is installed; says what to do where it cannot be. */
export async function ensureSshServer(): Promise<void> {
    await installPackages(existsSync(debianSshd) ? [] : ["openssh-server"]);
}

const isRoot = process.getuid?.() === 0;

/** How the stand-in differs from a host as it comes. */
export interface RemoteHostOptions {
    /** Address of this machine that it listens on; 127.0.0.1 by default. */
    address?: string;
    /** Name to log in with where the tests run as root, whom some hosts do not let in: root is called so there too. The
     *  name of who runs the tests by default, and for everyone else. */
    user?: string;
    /** Lines of `sshd_config` before the others: the first one that says something counts. None by default. */
    settings?: readonly string[];
    /** Variables of the sessions beside the server's own: an own `PATH` for a host without Docker. None by default. */
    environment?: Readonly<Record<string, string>>;
}

/**
 * A machine that is reached by SSH: an `sshd` with keys of its own on this machine, in front of this machine's Docker
 * engine. Its limits are those that OpenSSH has by default.
 */
export class RemoteHost {
    public readonly address: string;
    public readonly user: string;
    public port = 0;
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-sshd-"));
    private child: ChildProcess | undefined;
    private log = "";

    public constructor(private readonly options: RemoteHostOptions = {}) {
        this.address = options.address ?? "127.0.0.1";
        this.user = (isRoot ? options.user : undefined) ?? userInfo().username;
        this.makeKey("client_key");
        this.makeKey("host_key");
    }

    /** The private key that is let in. */
    public get privateKey(): string {
        return this.read("client_key");
    }

    /** The private half of the key that the host shows. */
    public get privateHostKey(): string {
        return this.read("host_key");
    }

    /** The key that the host shows, `ssh-ed25519 AAAA…`. */
    public get hostKey(): string {
        return this.read("host_key.pub").split(" ").slice(0, 2).join(" ").trim();
    }

    /** The host as a stack's settings name it; its private key is the secret `sshKey`. */
    public get spec(): HostSpec {
        return {
            kind: "existing",
            address: this.address,
            user: this.user,
            port: this.port,
            hostKeys: [this.hostKey],
            privateKey: { secret: "sshKey" },
        };
    }

    /** What the server has said. */
    public get output(): string {
        return this.log;
    }

    /** How many connections it has accepted since it was first started. */
    public get connections(): number {
        return this.log.split("Connection from ").length - 1;
    }

    /** Starts the server, always on the same port, and waits until it answers. */
    public async start(): Promise<this> {
        if (this.port === 0) {
            this.port = await freePort(this.address);
        }
        if (isRoot) {
            mkdirSync("/run/sshd", { recursive: true, mode: 0o755 });
        }
        writeFileSync(join(this.folder, "sshd_config"), this.configuration());
        const [program, ...args] = [
            ...this.inOwnView(),
            debianSshd,
            "-D",
            "-e",
            "-f",
            join(this.folder, "sshd_config"),
        ];
        const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
        child.stderr.setEncoding("utf8").on("data", (text: string) => (this.log += text));
        this.child = child;
        await eventually("the SSH server answers", () => this.answers());
        return this;
    }

    /** Ends the server with all its connections, and removes what it had. */
    public async stop(): Promise<void> {
        await this.cut();
        rmSync(this.folder, { recursive: true, force: true });
    }

    /** Takes the machine off the network: connections break at once, new ones are refused until `resume`. */
    public async cut(): Promise<void> {
        const { child } = this;
        if (child?.exitCode === null && child.signalCode === null) {
            const ended = new Promise((resolve) => child.once("exit", resolve));
            killTree(child.pid!);
            await ended;
        }
    }

    /** Puts it back, at the same port. */
    public async resume(): Promise<void> {
        await this.start();
    }

    /** Makes every connection there is silent without closing it, as a cable that is pulled does; new ones work. */
    public silence(): void {
        for (const pid of connectionsOf(this.child!.pid!)) {
            process.kill(pid, "SIGSTOP");
        }
    }

    /** Restarts the server with another host key, as another machine at this address would have. */
    public async replaceHostKey(): Promise<void> {
        await this.cut();
        rmSync(join(this.folder, "host_key"));
        rmSync(join(this.folder, "host_key.pub"));
        this.makeKey("host_key");
        await this.start();
    }

    /** What a command is run with so that it, and nobody else, sees the user's name among those of the machine. */
    private inOwnView(): string[] {
        if (this.user === userInfo().username) {
            return [];
        }
        const names = join(this.folder, "passwd");
        const line = `${this.user}:x:0:0::${this.folder}:/bin/sh\n`;
        writeFileSync(names, line + readFileSync("/etc/passwd", "utf8"));
        return ["unshare", "--mount", "sh", "-c", 'mount --bind "$0" /etc/passwd && exec "$@"', names];
    }

    private configuration(): string {
        const { settings = [], environment } = this.options;
        // A home without a person's own start-up files, which take long or print something on many a machine.
        const variables = { HOME: this.folder, PATH: process.env.PATH ?? "", ...environment };
        return [
            ...settings,
            `SetEnv ${Object.entries(variables)
                .map(([name, value]) => `"${name}=${value}"`)
                .join(" ")}`,
            `ListenAddress ${this.address}`,
            `Port ${this.port}`,
            `HostKey ${join(this.folder, "host_key")}`,
            `AuthorizedKeysFile ${join(this.folder, "client_key.pub")}`,
            "PidFile none",
            "UsePAM no",
            "PasswordAuthentication no",
            "KbdInteractiveAuthentication no",
            // The keys are in a temporary folder, which everyone may write to.
            "StrictModes no",
            "LogLevel VERBOSE",
            "",
        ].join("\n");
    }

    private makeKey(name: string): void {
        execFileSync("ssh-keygen", [
            "-q",
            "-t",
            "ed25519",
            "-N",
            "",
            "-C",
            "",
            "-f",
            join(this.folder, name),
        ]);
    }

    private read(name: string): string {
        return readFileSync(join(this.folder, name), "utf8");
    }

    private answers(): Promise<boolean> {
        return new Promise((resolve, reject) => {
            const socket = connect({ host: this.address, port: this.port });
            socket.once("error", reject);
            socket.once("data", () => {
                socket.destroy();
                resolve(true);
            });
        });
    }
}

/** Processes that a server has for its connections: its children and theirs, which have the group of none but themselves. */
function connectionsOf(server: number): number[] {
    const parents = new Map(allProcesses().map((pid) => [pid, parentOf(pid)]));
    const children = (of: number): number[] =>
        [...parents].flatMap(([pid, parent]) => (parent === of ? [pid] : []));
    return children(server).flatMap((pid) => [pid, ...children(pid)]);
}

function parentOf(pid: number): number {
    // The second field is the program's name in brackets, which may hold anything.
    return Number(/^.*\) \S (\d+) /s.exec(processFile(pid, "stat"))?.[1] ?? 0);
}
