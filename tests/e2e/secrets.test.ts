import { volumeInWriter } from "../../components/server/configVolume/script";
import { images } from "../../components/images";
import { run } from "../../cli/toolchain/run";
import { GrafanaApi } from "../support/grafanaApi/server";
import { Canaries, filePlaces } from "./support/canaries";
import { docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { ensureGrafanaPlugin } from "./support/grafanaStack";
import { basic, ProtectedServer } from "./support/httpServers";
import { Prometheus } from "./support/prometheus";
import { type Part, type Ports, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(240_000);

/**
 * Nobody answers there, and a connection is refused at once: a name that cannot be resolved takes as long as the resolver.
 */
const nowhere = "127.0.0.1:9";

/** Integrations whose servers can be chosen, so that a message is tried and fails. */
const tried = {
    email: [
        {
            to: "a@example.invalid",
            from: "b@example.invalid",
            smarthost: nowhere,
            username: "vigie",
            password: { secret: "smtpPassword" },
        },
    ],
    slack: [{ webhookUrl: { secret: "slackUrl" } }],
    discord: [{ webhookUrl: { secret: "discordUrl" } }],
    teams: [{ webhookUrl: { secret: "teamsUrl" } }],
    opsgenie: [{ apiKey: { secret: "opsgenieKey" }, apiUrl: `https://${nowhere}/` }],
    webhook: [
        { url: { secret: "webhookUrl" }, bearerToken: { secret: "webhookToken" } },
        {
            url: `http://${nowhere}/`,
            basicAuth: { username: "vigie", password: { secret: "webhookPassword" } },
        },
    ],
};

/** Integrations that only have servers of their makers; nothing is told through them. */
const untried = {
    telegram: [{ botToken: { secret: "telegramToken" }, chatId: 1 }],
    pagerDuty: [{ routingKey: { secret: "pagerDutyKey" } }],
};

const exporters = [
    { kind: "redis", address: nowhere, password: { secret: "redisPassword" } },
    { kind: "postgres", address: nowhere, username: "vigie", password: { secret: "postgresPassword" } },
    { kind: "mysql", address: nowhere, username: "vigie", password: { secret: "mysqlPassword" } },
    {
        kind: "elasticsearch",
        url: `http://${nowhere}`,
        username: "vigie",
        password: { secret: "elasticPassword" },
    },
];

/** Prometheus with two jobs and a store that each ask for a credential. */
function prometheusPart(servers: { basic: string; bearer: string; store: string }): Part {
    return {
        scrapeIntervalSeconds: 2,
        evaluationIntervalSeconds: 1,
        jobs: [
            {
                name: "basic",
                static: [{ targets: [servers.basic] }],
                basicAuth: { username: "vigie", password: { secret: "basicPassword" } },
            },
            {
                name: "bearer",
                static: [{ targets: [servers.bearer] }],
                bearerToken: { secret: "bearerToken" },
            },
        ],
        remoteWrite: [
            {
                name: "store",
                url: `http://${servers.store}/api/v1/push`,
                basicAuth: { username: "vigie", password: { secret: "storePassword" } },
            },
        ],
    };
}

/**
 * Every kind of secret that a stack takes, each with a value that is looked for everywhere.
 *
 * Grafana is an external one: its provider is the real one, and the API server of the tests answers it.
 */
describe("secrets", () => {
    const canaries = new Canaries({
        basicPassword: "CANARY",
        bearerToken: "CANARY",
        storePassword: "CANARY",
        smtpPassword: "CANARY",
        slackUrl: `https://${nowhere}/services/CANARY`,
        discordUrl: `https://${nowhere}/api/webhooks/1/CANARY`,
        teamsUrl: `https://${nowhere}/teams/CANARY`,
        opsgenieKey: "CANARY",
        webhookUrl: `http://${nowhere}/CANARY`,
        webhookToken: "CANARY",
        webhookPassword: "CANARY",
        telegramToken: "CANARY",
        pagerDutyKey: "CANARY",
        heartbeatUrl: `http://${nowhere}/heartbeat/CANARY`,
        redisPassword: "CANARY",
        postgresPassword: "CANARY",
        mysqlPassword: "CANARY",
        elasticPassword: "CANARY",
        grafanaAdminPassword: "admin:CANARY",
        contactPointUrl: `https://${nowhere}/contact/CANARY`,
    });
    const { basicPassword, bearerToken, storePassword } = canaries.values;
    const servers = {
        basic: new ProtectedServer(basic("vigie", basicPassword!)),
        bearer: new ProtectedServer(`Bearer ${bearerToken!}`),
        store: new ProtectedServer(basic("vigie", storePassword!)),
    };
    const grafanaSecrets = ["grafanaAdminPassword", "contactPointUrl"];
    const grafana = new GrafanaApi(canaries.values.grafanaAdminPassword!);
    const stack = new TestStack("secrets");
    const outputs = new Map<string, string>();
    let ports: Ports;
    let prometheus: Prometheus;
    let seenInProcesses: string[];

    async function command(...args: string[]): Promise<number> {
        const { code, output } = await stack.run(...args);
        outputs.set(`output of ${args.join(" ")}`, output);
        return code;
    }

    beforeAll(async () => {
        const grafanaPort = await grafana.start();
        await ensureGrafanaPlugin((line) => void process.stderr.write(`${line}\n`));
        await Promise.all(Object.values(servers).map((server) => server.start()));
        ports = await stackPorts();
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        const alerting = {
            receivers: [
                { name: "tried", ...tried },
                { name: "untried", ...untried },
            ],
            route: {
                receiver: "tried",
                groupWaitSeconds: 1,
                routes: [{ receiver: "untried", matchers: ['team="untried"'] }],
            },
            heartbeat: { url: { secret: "heartbeatUrl" } },
        };
        const alert = (name: string, labels: object): object => ({
            alert: name,
            expr: name === "Tried" ? "vector(1)" : "vector(1) == 0",
            severity: "critical",
            labels,
            summary: "None",
            description: "None",
        });
        stack.configure({
            ...smallSettings(
                ports,
                prometheusPart({
                    basic: servers.basic.target,
                    bearer: servers.bearer.target,
                    store: servers.store.target,
                }),
                alerting,
            ),
            exporters,
            ruleGroups: [{ name: "own", rules: [alert("Tried", {}), alert("Untried", { team: "untried" })] }],
            grafana: {
                existingUrl: `http://127.0.0.1:${grafanaPort}`,
                adminPassword: { secret: "grafanaAdminPassword" },
                contactPoints: [{ type: "slack", name: "team", webhookUrl: { secret: "contactPointUrl" } }],
            },
        });
        await stack.setSecrets(canaries.values);
        const up = command("preview").then(() => command("up"));
        seenInProcesses = await canaries.watchProcesses(up);
        if ((await up) !== 0) {
            throw new Error(outputs.get("output of up"));
        }
        for (const args of [["up", "--refresh", "--json"], ["status"], ["render"]]) {
            const code = await command(...args);
            if (args[0] === "up" && code !== 0) {
                throw new Error([...outputs.values()].join("\n"));
            }
        }
    });

    afterAll(async () => {
        await stack.remove();
        await Promise.all(Object.values(servers).map((server) => server.stop()));
        await grafana.stop();
    });

    it("are in no argument and no environment of any process, while a stack comes up and after", () => {
        expect(seenInProcesses).toEqual([]);
    });

    it("are in no file of the project: not in the state, its history and backups, not in rendered files", () => {
        const places = filePlaces(stack.root);
        expect([...places.keys()]).toEqual(
            expect.arrayContaining([
                `.vigie/state/.pulumi/stacks/vigie/${stack.name}.json`,
                "rendered/prometheus/prometheus.yml",
                "rendered/alerting/alertmanager.yml",
            ]),
        );
        expect(canaries.foundIn(places)).toEqual([]);
    });

    it("are not in the exported state", async () => {
        const exported = await stack.export();
        expect(exported).toContain("secret-writer");
        expect(canaries.namesIn(exported)).toEqual([]);
    });

    it("are in nothing that the commands print", () => {
        expect(canaries.foundIn(outputs)).toEqual([]);
    });

    it("are in nothing that Docker shows of containers, writers, volumes and networks", async () => {
        const places = new Map<string, string>();
        for (const { kind, id, resource } of await stack.everything()) {
            places.set(`${kind} ${resource}`, await docker(kind, "inspect", id));
        }
        expect([...places.keys()]).toContain("container vigie-alerting-server-configuration-secret-writer");
        expect(canaries.foundIn(places)).toEqual([]);
    });

    it("are in no log, even where a server or a receiver cannot be reached", async () => {
        await eventually("every target was scraped", async () =>
            (await prometheus.targets()).every(({ health }) => health !== "unknown"),
        );
        const logOf = async (id: string): Promise<string> => {
            const { stdout, stderr } = await run("docker", ["logs", id]);
            return stdout + stderr;
        };
        const alertmanager = await stack.container("vigie-alerting-server-container");
        await eventually("Alertmanager tried every integration", async () => {
            const log = await logOf(alertmanager.Id);
            const silent = ["email", "slack", "discord", "msteamsv2", "opsgenie", "webhook"].filter(
                (integration) => !log.includes(`integration=${integration}[0]`),
            );
            expect(silent).toEqual([]);
            return true;
        });
        const places = new Map<string, string>();
        for (const [name, { Id }] of await stack.containers()) {
            places.set(`log of ${name}`, await logOf(Id));
        }
        expect(canaries.foundIn(places)).toEqual([]);
    });

    it("are where their servers read them, for their users alone", async () => {
        const containers = [...(await stack.containers())];
        const contents: string[] = [];
        for (const [writer, { Mounts }] of containers.filter(([name]) => name.endsWith("secret-writer"))) {
            const volume = Mounts.find(({ Destination }) => Destination === volumeInWriter)!.Name!;
            const servers = containers.filter(
                ([name, { Mounts }]) =>
                    !name.endsWith("writer") && Mounts.some(({ Name }) => Name === volume),
            );
            expect({ writer, servers: servers.map(([name]) => name) }).toEqual({
                writer,
                servers: [expect.stringMatching(/-container$/)],
            });
            const [, server] = servers[0]!;
            const inVolume = (script: string): Promise<string> =>
                docker(
                    ...["run", "--rm", "--user=0:0", `--volume=${volume}:/volume:ro`],
                    ...["--entrypoint=/bin/sh", images.prometheus, "-c", script],
                );
            const modes = await inVolume(
                "find -L /volume/secrets -type f -exec stat -L -c '%a %u:%g' {} ';'",
            );
            expect([...new Set(modes.split("\n"))]).toEqual([`400 ${server.Config.User}`]);
            contents.push(await inVolume("cat /volume/secrets/*"));
        }
        const expected = Object.keys(canaries.values).filter((name) => !grafanaSecrets.includes(name));
        expect(canaries.namesIn(contents.join("\n")).sort()).toEqual(expected.sort());
    });

    it("open the doors that they are for: of targets and of a store", async () => {
        for (const [name, server] of Object.entries(servers)) {
            await eventually(`Prometheus was let in: ${name}`, () => server.accepted > 0);
        }
        expect(await prometheus.query('up{job=~"basic|bearer"} == 1')).toHaveLength(2);
    });

    it("reach Grafana, as its contact points need them", () => {
        expect(grafana.sent.some((body) => body.includes(canaries.values.contactPointUrl!))).toBe(true);
    });
});
