import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../../../cli/toolchain/run";
import { DatabaseServer, debianMariadb } from "./databases";

/** A MariaDB with a user that an exporter can be. */
export class Mariadb extends DatabaseServer {
    // It takes no notice of the other one.
    protected override readonly stopSignal = "SIGTERM";
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-mariadb-"));

    public constructor(private readonly monitor: { name: string; password: string }) {
        super();
    }

    public override async start(): Promise<this> {
        await super.start();
        const { name, password } = this.monitor;
        await this.sql(
            `CREATE USER IF NOT EXISTS '${name}'@'%' IDENTIFIED BY '${password}';`,
            `GRANT PROCESS, REPLICATION CLIENT, SLAVE MONITOR, SELECT ON *.* TO '${name}'@'%';`,
        );
        return this;
    }

    public override async stop(): Promise<void> {
        await super.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }

    /** Has this server follow another one, from its first change on. */
    public async follow(primary: Mariadb): Promise<void> {
        const { name, password } = this.monitor;
        await primary.sql(`GRANT REPLICATION SLAVE ON *.* TO '${name}'@'%';`);
        const [host = "", port = ""] = primary.address.split(":");
        const access = `MASTER_HOST='${host}', MASTER_PORT=${port}, MASTER_USER='${name}', MASTER_PASSWORD='${password}'`;
        await this.sql(`CHANGE MASTER TO ${access}, MASTER_USE_GTID=slave_pos; START SLAVE;`);
    }

    /** Arguments with which the client `mariadb` is the server's owner. */
    public get client(): string[] {
        return ["--no-defaults", `--socket=${this.socket}`, "--user=root"];
    }

    /** Runs statements as the server's owner. */
    public async sql(...statements: readonly string[]): Promise<string> {
        return await mustRun("mariadb", [...this.client, "--execute", statements.join("\n")]);
    }

    protected override prepare(): void {
        const account = serverAccount();
        chmodSync(this.folder, 0o755);
        if (account.uid !== undefined) {
            chownSync(this.folder, account.uid, account.gid!);
        }
        const args = ["--no-defaults", `--datadir=${this.data}`, "--auth-root-authentication-method=normal"];
        execFileSync("mariadb-install-db", [...args, "--skip-test-db"], { ...account, stdio: "ignore" });
    }

    protected launch(): ChildProcess {
        const args = [
            "--no-defaults",
            `--datadir=${this.data}`,
            `--socket=${this.socket}`,
            `--pid-file=${join(this.folder, "pid")}`,
            `--bind-address=${this.host}`,
            `--port=${this.port}`,
            // Servers that follow each other have different numbers.
            `--server-id=${this.port}`,
            "--log-bin",
            "--skip-name-resolve",
            "--innodb-flush-log-at-trx-commit=0",
            "--slow-query-log=1",
            "--long-query-time=0",
        ];
        return spawn(debianMariadb, args, { ...serverAccount(), cwd: this.folder, stdio: "ignore" });
    }

    protected async ping(): Promise<void> {
        await this.sql("SELECT 1;");
    }

    private get data(): string {
        return join(this.folder, "data");
    }

    private get socket(): string {
        return join(this.folder, "socket");
    }
}

/** MariaDB refuses to run as root: there it runs as Debian's own user for it. */
function serverAccount(): { uid?: number; gid?: number } {
    if (process.getuid?.() !== 0) {
        return {};
    }
    const id = (option: string): number =>
        Number(execFileSync("id", [option, "mysql"], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
}
