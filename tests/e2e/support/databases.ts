import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onPath } from "../../../cli/toolchain/executable";
import { mustRun } from "../../../cli/toolchain/run";
import { gatewayAddress } from "./docker";
import { eventually } from "./eventually";
import { installPackages } from "./packages";
import { freePort } from "../../support/ports";

const debianPostgres = "/usr/lib/postgresql";

/** MariaDB's server, which is not on everybody's path. */
export const debianMariadb = "/usr/sbin/mariadbd";

/**
 * Makes sure that Debian's Redis and PostgreSQL are installed, and its MariaDB where a test needs that too; says what to
 * do where they cannot be.
 */
export async function ensureDatabases(...further: "mariadb-server"[]): Promise<void> {
    const missing = [
        ...(onPath("redis-server") === undefined ? ["redis-server"] : []),
        ...(postgresFolder() === undefined ? ["postgresql"] : []),
        ...further.filter(() => !existsSync(debianMariadb)),
    ];
    await installPackages(missing);
}

/** A server of the test, on an address that containers reach. */
export abstract class DatabaseServer {
    protected host = "";
    protected port = 0;
    /** The signal that ends the server at once and in order. */
    protected readonly stopSignal: NodeJS.Signals = "SIGINT";
    /** How long it may take to answer; a server on Java takes longer than the others. */
    protected readonly startSeconds: number = 30;
    private child: ChildProcess | undefined;

    /** `host:port`, as a container reaches it. */
    public get address(): string {
        return `${this.host}:${this.port}`;
    }

    /** Starts it, always on the same port, and waits until it answers. */
    public async start(): Promise<this> {
        if (this.port === 0) {
            this.host = await gatewayAddress();
            this.port = await freePort(this.host);
            this.prepare();
        }
        this.child = this.launch();
        const answers = async (): Promise<true> => {
            await this.ping();
            return true;
        };
        await eventually(`the server at ${this.address} answers`, answers, this.startSeconds);
        return this;
    }

    public async stop(): Promise<void> {
        const { child } = this;
        if (child?.exitCode === null) {
            const ended = new Promise((resolve) => child.once("close", resolve));
            child.kill(this.stopSignal);
            await ended;
        }
    }

    /** Done once, before the first start. */
    protected prepare(): void {
        // Most servers need nothing.
    }

    protected abstract launch(): ChildProcess;

    /** Rejects where the server does not answer. */
    protected abstract ping(): Promise<void>;
}

/** A Redis with a password, and a user beside the default one. */
export class Redis extends DatabaseServer {
    /** Where it leaves the copy that it makes for a replica. */
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-redis-"));

    public constructor(
        private readonly users: { password: string; monitor: { name: string; password: string } },
    ) {
        super();
    }

    public override async stop(): Promise<void> {
        await super.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }

    protected launch(): ChildProcess {
        const { password, monitor } = this.users;
        mkdirSync(this.folder, { recursive: true });
        // Its configuration comes by standard input: arguments could be seen by everyone.
        const child = spawn("redis-server", ["-"], { stdio: ["pipe", "ignore", "inherit"] });
        child.stdin.end(
            [
                `bind ${this.host}`,
                `port ${this.port}`,
                `requirepass ${password}`,
                `user ${monitor.name} on >${monitor.password} ~* &* +@all`,
                `save ""`,
                `dir ${this.folder}`,
                "",
            ].join("\n"),
        );
        return child;
    }

    protected async ping(): Promise<void> {
        const args = ["-h", this.host, "-p", String(this.port), "ping"];
        const answer = await mustRun("redis-cli", args, { env: { REDISCLI_AUTH: this.users.password } });
        if (!answer.includes("PONG")) {
            throw new Error(`redis-cli answers ${answer}`);
        }
    }
}

/** A PostgreSQL with a user who has a password. */
export class Postgres extends DatabaseServer {
    protected readonly folder = mkdtempSync(join(tmpdir(), "vigie-postgres-"));

    /** `libraries` are what the server loads, `["pg_stat_statements"]`. */
    public constructor(
        private readonly user: { name: string; password: string },
        private readonly libraries: readonly string[] = [],
    ) {
        super();
    }

    public override async stop(): Promise<void> {
        await super.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }

    protected override prepare(): void {
        const passwordFile = join(this.folder, "password");
        writeFileSync(passwordFile, this.user.password);
        const account = serverAccount();
        if (account.uid !== undefined) {
            chownSync(this.folder, account.uid, account.gid!);
            chownSync(passwordFile, account.uid, account.gid!);
        }
        const args = [
            "--pgdata",
            this.data,
            "--username",
            this.user.name,
            "--pwfile",
            passwordFile,
            "--no-sync",
        ];
        execFileSync(postgresCommand("initdb"), [...args, "--auth=scram-sha-256"], {
            ...account,
            cwd: this.folder,
        });
        const access = ["all", "replication"].map((what) => `host ${what} all 0.0.0.0/0 scram-sha-256\n`);
        writeFileSync(join(this.data, "pg_hba.conf"), access.join(""));
    }

    protected launch(): ChildProcess {
        const settings = {
            listen_addresses: this.host,
            port: this.port,
            unix_socket_directories: this.folder,
            fsync: "off",
            password_encryption: "scram-sha-256",
            shared_preload_libraries: this.libraries.join(","),
        };
        const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
        return spawn(postgresCommand("postgres"), ["-D", this.data, ...options], {
            ...serverAccount(),
            cwd: this.folder,
            stdio: "ignore",
        });
    }

    protected async ping(): Promise<void> {
        await mustRun(postgresCommand("pg_isready"), ["--host", this.host, "--port", String(this.port)]);
    }

    protected get data(): string {
        return join(this.folder, "data");
    }
}

/** A copy of a PostgreSQL that follows it, by a slot called `standby`. */
export class PostgresStandby extends Postgres {
    public constructor(
        private readonly primary: Postgres,
        private readonly owner: { name: string; password: string },
    ) {
        super(owner);
    }

    protected override prepare(): void {
        const account = serverAccount();
        if (account.uid !== undefined) {
            chownSync(this.folder, account.uid, account.gid!);
        }
        const [host = "", port = ""] = this.primary.address.split(":");
        const from = ["--host", host, "--port", port, "--username", this.owner.name];
        const how = ["--write-recovery-conf", "--checkpoint=fast", "--create-slot", "--slot", "standby"];
        execFileSync(postgresCommand("pg_basebackup"), [...from, ...how, "--pgdata", this.data], {
            ...account,
            cwd: this.folder,
            env: { ...process.env, PGPASSWORD: this.owner.password },
            stdio: "ignore",
        });
    }
}

function postgresFolder(): string | undefined {
    const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : [];
    return versions
        .map((version) => join(debianPostgres, version, "bin"))
        .find((bin) => existsSync(join(bin, "initdb")));
}

function postgresCommand(name: string): string {
    return join(postgresFolder() ?? "", name);
}

/** PostgreSQL refuses to run as root: there it runs as Debian's own user for it. */
function serverAccount(): { uid?: number; gid?: number } {
    if (process.getuid?.() !== 0) {
        return {};
    }
    const id = (option: string): number =>
        Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
}
