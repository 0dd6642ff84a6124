import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExporterSpec, MonitoringSpec } from "../../../../components";
import { ensureDatabases, Postgres, PostgresStandby, Redis } from "../databases";
import { gatewayAddress } from "../docker";
import { Mariadb } from "../mariadb";
import { portOf } from "../../../support/ports";
import type { Ports } from "../settings";
import { WebhookReceiver } from "../httpServers";
import type { Chatter } from "./chatter";
import { useDatabases } from "./databaseTraffic";
import { ExampleApplication } from "./exampleApplication";
import { LimitedContainer } from "./limitedContainer";

const secrets = {
    redisPassword: "redis-password",
    pgPassword: "pg-password",
    myPassword: "my-password",
};

const postgresOwner = { name: "owner", password: secrets.pgPassword };

/** Real servers of this machine, an application, and a cron job's file: one of everything that a test can have. */
export class MonitoredHost {
    private readonly application = new ExampleApplication();
    private readonly mariadb = newMariadb();
    private readonly mariadbReplica = newMariadb();
    private readonly postgres = new Postgres(postgresOwner, ["pg_stat_statements"]);
    private readonly postgresStandby = new PostgresStandby(this.postgres, postgresOwner);
    private readonly redis = newRedis();
    private readonly redisReplica = newRedis();
    private readonly webhook = new WebhookReceiver();
    private readonly limited = new LimitedContainer();
    private traffic: Chatter[] = [];
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-host-"));
    private tls: Server | undefined;
    private tlsTarget = "";

    public async start(): Promise<void> {
        await ensureDatabases("mariadb-server");
        await Promise.all([
            this.application.start(),
            this.mariadb.start(),
            this.mariadbReplica.start(),
            this.postgres.start().then(() => this.postgresStandby.start()),
            this.redis.start(),
            this.redisReplica.start(),
            this.webhook.start(),
            this.startTls(),
        ]);
        this.writeCronMetrics();
        this.traffic = await useDatabases({
            redis: this.redis,
            redisReplica: this.redisReplica,
            redisPassword: secrets.redisPassword,
            postgres: this.postgres,
            postgresOwner,
            mariadb: this.mariadb,
            mariadbReplica: this.mariadbReplica,
        });
        await this.limited.start();
    }

    /** Nobody uses the databases any more. */
    public async calm(): Promise<void> {
        this.traffic.forEach((chatter) => chatter.stop());
        await this.limited.stop();
    }

    public async stop(): Promise<void> {
        await this.calm();
        this.tls?.close();
        const copies = [this.mariadbReplica, this.postgresStandby, this.redisReplica];
        await Promise.all(copies.map((server) => server.stop()));
        const servers = [this.mariadb, this.postgres, this.redis, this.application, this.webhook];
        await Promise.all(servers.map((server) => server.stop()));
        rmSync(this.folder, { recursive: true, force: true });
    }

    /** Values of the secrets that the spec names. */
    public get secrets(): Record<string, string> {
        return { ...secrets, heartbeatUrl: `http://${this.webhook.target}/heartbeat` };
    }

    /** A stack that monitors all of it. */
    public spec(ports: Ports): MonitoringSpec {
        const redisAddress = this.redis.address;
        const application = this.application.target;
        return {
            name: "e2e",
            exporters: [
                { kind: "node", textfileDirectory: this.folder },
                { kind: "cadvisor", housekeepingIntervalSeconds: 2 },
                ...this.databaseExporters(),
                {
                    kind: "blackbox",
                    modules: {
                        own_certificate: { prober: "http", insecureSkipVerify: true },
                        own_name: { prober: "dns", queryName: "prometheus" },
                    },
                    probes: [
                        // Docker's own server of names, as every container has it.
                        { name: "names", module: "own_name", targets: ["127.0.0.11"] },
                        {
                            name: "web",
                            module: "http_2xx",
                            targets: [`http://${application}/`],
                            labels: { service: "api" },
                        },
                        {
                            name: "secure-web",
                            module: "own_certificate",
                            targets: [`https://${this.tlsTarget}/`],
                        },
                        { name: "ports", module: "tcp_connect", targets: [redisAddress] },
                        { name: "ping", module: "icmp", targets: [redisAddress.split(":")[0] ?? ""] },
                    ],
                },
            ],
            prometheus: {
                scrapeIntervalSeconds: 2,
                scrapeTimeoutSeconds: 2,
                evaluationIntervalSeconds: 1,
                publish: { port: ports.prometheus },
                jobs: [
                    { name: "api", static: [{ targets: [application] }] },
                    // Nothing listens there: something has to be down.
                    { name: "gone", static: [{ targets: ["127.0.0.1:9"] }] },
                ],
            },
            alerting: {
                publish: { port: ports.alertmanager },
                // The second one fails: nothing listens there.
                receivers: [
                    {
                        name: "team",
                        webhook: [
                            { url: `http://${this.webhook.target}/team` },
                            { url: "http://127.0.0.1:9/" },
                        ],
                    },
                ],
                route: { receiver: "team", groupWaitSeconds: 1, groupIntervalSeconds: 1 },
                heartbeat: { url: { secret: "heartbeatUrl" }, intervalSeconds: 10 },
            },
            grafana: false,
            applications: [
                {
                    name: "api",
                    http: {
                        requests: "http_requests_total",
                        duration: "http_request_duration_seconds",
                        pathLabel: "path",
                        methodLabel: "method",
                        active: "http_requests_active",
                    },
                },
            ],
            cronJobs: [{ name: "nightly_backup" }],
            // Something that is told to people at once.
            ruleGroups: [
                {
                    name: "own",
                    rules: [
                        {
                            alert: "Always",
                            expr: "vector(1)",
                            severity: "warning",
                            summary: "It is on",
                            description: "It is always on.",
                        },
                    ],
                },
            ],
        };
    }

    private databaseExporters(): ExporterSpec[] {
        const [redis, mysql, postgres] = [
            { kind: "redis" as const, password: { secret: "redisPassword" } },
            { kind: "mysql" as const, username: "exporter", password: { secret: "myPassword" } },
            {
                kind: "postgres" as const,
                username: postgresOwner.name,
                password: { secret: "pgPassword" },
                collectors: ["stat_statements"],
            },
        ];
        return [
            { ...redis, address: this.redis.address },
            { ...redis, name: "redis-replica", address: this.redisReplica.address },
            { ...mysql, address: this.mariadb.address },
            { ...mysql, name: "mysql-replica", address: this.mariadbReplica.address },
            { ...postgres, address: this.postgres.address },
            { ...postgres, name: "postgres-standby", address: this.postgresStandby.address },
        ];
    }

    private async startTls(): Promise<void> {
        const [key, certificate] = [join(this.folder, "key.pem"), join(this.folder, "certificate.pem")];
        const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "90", "-subj", "/CN=e2e"];
        execFileSync("openssl", [...args, "-keyout", key, "-out", certificate], { stdio: "ignore" });
        const options = { key: readFileSync(key), cert: readFileSync(certificate) };
        const server = createServer(options, (_request, response) => response.end("well\n"));
        const host = await gatewayAddress();
        await new Promise<void>((resolve) => server.listen({ host, port: 0 }, resolve));
        this.tls = server;
        this.tlsTarget = `${host}:${portOf(server)}`;
    }

    /** As `examples/cron/vigie-cron.sh` writes them. */
    private writeCronMetrics(): void {
        const now = Math.floor(Date.now() / 1000);
        const values = {
            last_success_timestamp: now - 60,
            last_failure_timestamp: now - 86_400,
            last_run_status: 1,
            last_start_timestamp: now - 90,
            last_run_duration_seconds: 30,
            last_exit_code: 0,
            running: 0,
        };
        const lines = Object.entries(values).map(([name, value]) => `nightly_backup_${name} ${value}\n`);
        chmodSync(this.folder, 0o755);
        writeFileSync(join(this.folder, "nightly_backup.prom"), lines.join(""));
    }
}

function newRedis(): Redis {
    return new Redis({
        password: secrets.redisPassword,
        monitor: { name: "monitor", password: secrets.redisPassword },
    });
}

function newMariadb(): Mariadb {
    return new Mariadb({ name: "exporter", password: secrets.myPassword });
}
