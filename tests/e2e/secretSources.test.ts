import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { worldVariable } from "../support/aws/install";
import type { Vault } from "../support/aws/answers";
import { Canaries, filePlaces } from "./support/canaries";
import { ensureDatabases } from "./support/databases";
import { docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { basic, ProtectedServer } from "./support/httpServers";
import { Mariadb } from "./support/mariadb";
import { ProductionWorld } from "./support/productionWorld";
import { Prometheus } from "./support/prometheus";
import { ensureSshServer, RemoteHost } from "./support/remoteHost";
import { smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(180_000);

/** What an update reports that finds all as it should be. */
const nothing = { created: 0, updated: 0, replaced: 0, deleted: 0 };

const scrapeWriter = "vigie-prometheus-server-configuration-secret-writer";
const alertWriter = "vigie-alerting-server-configuration-secret-writer";

/** Ids of the servers, and since when they run: the same only where nothing was touched. */
async function servers(stack: TestStack): Promise<[string, string, string][]> {
    const containers = [...(await stack.containers())].filter(([name]) => name.endsWith("-container"));
    return containers.map(([name, { Id, State }]) => [name, Id, State.StartedAt]);
}

/** A stack whose secrets AWS has, which is recorded answers from a file. */
function stackWithVault(name: string): { world: ProductionWorld; vaultFile: string; stack: TestStack } {
    const world = new ProductionWorld("203.0.113.10");
    const { PULUMI_HOME: home = "" } = world.environment;
    const vaultFile = join(home, "vault.json");
    const environment = { ...world.environment, [worldVariable]: JSON.stringify({ vaultFile }) };
    return { world, vaultFile, stack: new TestStack(name, environment) };
}

/** AWS is recorded answers from a file, which is all that stands in here; engine, provider and servers are real. */
describe("secrets that are in AWS", () => {
    const values = { scrapePassword: "CANARY", webhookPassword: "CANARY", mysqlPassword: "CANARY" };
    const first = new Canaries(values);
    const second = new Canaries(values);
    const mariadb = new Mariadb({ name: "vigie", password: first.values.mysqlPassword! });
    const target = new ProtectedServer("");
    const receiver = new ProtectedServer("");
    const { world, vaultFile, stack } = stackWithVault("sources");

    let prometheus: Prometheus;

    /** Puts values into AWS, and has target, receiver and database ask for them. */
    async function keep({ values }: Canaries): Promise<void> {
        keepVault({
            secrets: {
                "prod/scrape|AWSCURRENT": { text: JSON.stringify({ password: values.scrapePassword }) },
            },
            parameters: {
                "/prod/webhook": `${values.webhookPassword}\n`,
                "/prod/mysql": values.mysqlPassword!,
            },
        });
        target.expected = basic("vigie", values.scrapePassword!);
        receiver.expected = basic("vigie", values.webhookPassword!);
        await mariadb.sql(`ALTER USER 'vigie'@'%' IDENTIFIED BY '${values.mysqlPassword}';`);
    }

    function keepVault(vault: Vault): void {
        writeFileSync(vaultFile, JSON.stringify(vault));
    }

    /** Waits until Prometheus, Alertmanager and the exporter are let in with what is asked for now. */
    async function letIn(): Promise<void> {
        const before = { scraped: target.accepted, told: receiver.accepted };
        await eventually("Prometheus is let in by the target", () => target.accepted > before.scraped);
        await eventually("Alertmanager is let in by the receiver", () => receiver.accepted > before.told);
        await eventually(
            "the exporter is let in by MariaDB",
            async () => (await prometheus.value("mysql_up")) === 1,
        );
    }

    beforeAll(async () => {
        await ensureDatabases("mariadb-server");
        await Promise.all([world.create(), target.start(), receiver.start(), mariadb.start()]);
        await keep(first);
        const ports = await stackPorts();
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        const webhook = {
            url: `http://${receiver.target}/`,
            basicAuth: { username: "vigie", password: { secret: "webhookPassword" } },
        };
        stack.configure({
            ...smallSettings(
                ports,
                {
                    scrapeIntervalSeconds: 1,
                    evaluationIntervalSeconds: 1,
                    jobs: [
                        {
                            name: "protected",
                            static: [{ targets: [target.target] }],
                            basicAuth: { username: "vigie", password: { secret: "scrapePassword" } },
                        },
                    ],
                },
                {
                    receivers: [{ name: "team", webhook: [webhook] }],
                    route: {
                        receiver: "team",
                        groupWaitSeconds: 1,
                        groupIntervalSeconds: 1,
                        // So that it goes on telling.
                        repeatIntervalSeconds: 1,
                    },
                    allowUndelivered: true,
                },
            ),
            exporters: [
                {
                    kind: "mysql",
                    address: mariadb.address,
                    username: "vigie",
                    password: { secret: "mysqlPassword" },
                },
            ],
            ruleGroups: [
                {
                    name: "own",
                    rules: [
                        {
                            alert: "Always",
                            expr: "vector(1)",
                            severity: "critical",
                            labels: {},
                            summary: "None",
                            description: "None",
                        },
                    ],
                },
            ],
            secretSources: {
                scrapePassword: {
                    kind: "secretsManager",
                    secretId: "prod/scrape",
                    key: "password",
                    region: "eu-west-3",
                },
                webhookPassword: { kind: "ssmParameter", parameter: "/prod/webhook", region: "eu-west-3" },
                mysqlPassword: { kind: "ssmParameter", parameter: "/prod/mysql", region: "eu-west-3" },
            },
        });
        await stack.up();
    });

    afterAll(async () => {
        try {
            await stack.remove();
        } finally {
            await Promise.all([target.stop(), receiver.stop(), mariadb.stop()]);
            world.remove();
        }
    });

    it("let the servers in that they are for", letIn);

    it("change nothing in a second update", async () => {
        expect((await stack.up()).changes).toMatchObject(nothing);
    });

    it("are nowhere in the clear: not in the state, its files, the configuration, nor what Docker shows", async () => {
        const exported = await stack.export();
        expect(exported).toContain("secret-writer");
        const places = new Map([["state", exported], ...filePlaces(stack.root)]);
        for (const { kind, id, resource } of await stack.everything()) {
            places.set(`${kind} ${resource}`, await docker(kind, "inspect", id));
        }
        const doctor = await stack.run("doctor");
        expect(doctor.output).toContain("the secret scrapePassword");
        places.set("doctor", doctor.output);
        expect(first.foundIn(places)).toEqual([]);
    });

    it("are read by the doctor as an update reads them, and set in AWS alone", async () => {
        const { stdout } = await stack.run("doctor", "--json");
        const { findings } = JSON.parse(stdout) as {
            findings: { what: string; seen: string; status: string }[];
        };
        const found = findings.filter(({ what }) => what.startsWith("the secret "));
        expect(found).toEqual([
            { status: "ok", what: "the secret scrapePassword", seen: "Secrets Manager's prod/scrape" },
            { status: "ok", what: "the secret webhookPassword", seen: "Systems Manager's /prod/webhook" },
            { status: "ok", what: "the secret mysqlPassword", seen: "Systems Manager's /prod/mysql" },
        ]);
        const { code, output } = await stack.run("secret", "--name", "scrapePassword");
        expect(code).toBe(2);
        expect(output).toContain(
            "scrapePassword comes from Secrets Manager's prod/scrape by vigie:secretSources: change it there.",
        );
    });

    it("are rotated by an update: the writers of files are replaced, and no server is touched", async () => {
        const before = await servers(stack);
        await keep(second);
        await eventually(
            "the exporter is shut out by MariaDB",
            async () => (await prometheus.value("mysql_up")) === 0,
        );
        const { stdout } = await stack.mustRun("preview");
        expect(stdout).toMatch(new RegExp(`^± replace +${scrapeWriter}`, "m"));
        expect(first.namesIn(stdout).concat(second.namesIn(stdout))).toEqual([]);
        const { changes } = await stack.up();
        expect(changes).toMatchObject({ ...nothing, replaced: 3 });
        expect(await servers(stack)).toEqual(before);
        await letIn();
        expect((await stack.up()).changes).toMatchObject(nothing);
        expect((await stack.containers()).has(alertWriter)).toBe(true);
    });

    it("refuse preview and update where one is gone, with all that is wrong, and the servers go on", async () => {
        const before = await servers(stack);
        keepVault({
            secrets: { "prod/scrape|AWSCURRENT": { text: '{"pass":"canary-of-another"}' } },
            parameters: { "/prod/mysql": second.values.mysqlPassword! },
        });
        for (const command of ["preview", "up"]) {
            const { code, output } = await stack.run(command);
            expect(code).toBe(1);
            expect(output).toContain(
                'secretSources.scrapePassword must resolve to a value in Secrets Manager (it has no field "password"), got "prod/scrape"',
            );
            expect(output).toContain(
                "secretSources.webhookPassword must resolve to a value in Systems Manager " +
                    '(reading SSM Parameter (/prod/webhook): couldn\'t find resource), got "/prod/webhook"',
            );
            expect(output).not.toContain("canary-of-another");
        }
        expect(await servers(stack)).toEqual(before);
        await letIn();
        const { code, stdout } = await stack.run("doctor");
        expect(code).toBe(1);
        expect(stdout).toContain(
            "aws ssm describe-parameters --parameter-filters Key=Name,Values=/prod/webhook",
        );
        await keep(second);
        expect((await stack.up()).changes).toMatchObject(nothing);
    });
});

describe("the key of a host that is in AWS", () => {
    const { world, vaultFile, stack } = stackWithVault("sourcekey");
    let host: RemoteHost;

    beforeAll(async () => {
        await ensureSshServer();
        host = await new RemoteHost().start();
        await world.create();
        writeFileSync(vaultFile, JSON.stringify({ parameters: { "/prod/sshKey": host.privateKey } }));
        stack.configure({
            ...smallSettings(await stackPorts()),
            host: host.spec,
            secretSources: {
                sshKey: { kind: "ssmParameter", parameter: "/prod/sshKey", region: "eu-west-3" },
            },
        });
    });

    afterAll(async () => {
        try {
            await stack.remove();
        } finally {
            await host.stop();
            world.remove();
        }
    });

    it("lets an update in, and a refresh and a removal of a clone that has no files of SSH yet", async () => {
        await stack.up();
        const files = join(stack.root, ".vigie", "ssh");
        expect(existsSync(files)).toBe(true);
        rmSync(files, { recursive: true });
        expect((await stack.up("--refresh")).changes).toMatchObject(nothing);
        rmSync(files, { recursive: true });
        await stack.mustRun("down", "--yes");
        expect(await stack.everything()).toEqual([]);
    });
});
