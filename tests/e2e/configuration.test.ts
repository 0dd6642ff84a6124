import type { Container } from "./support/docker";
import { docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { basic, ProtectedServer } from "./support/httpServers";
import { getJson, Prometheus } from "./support/prometheus";
import { everySecond, type Part, type Ports, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";
import { printTiming, secondsSince } from "./support/timing";

jest.setTimeout(180_000);

const serverName = "vigie-prometheus-server-container";

/** What changes when a container is replaced or restarted. */
const life = ({ Id, State }: Container): object => ({ Id, StartedAt: State.StartedAt });

describe("a configuration volume", () => {
    const stack = new TestStack("config");
    const target = new ProtectedServer(basic("scraper", "first-password"));
    let ports: Ports;
    let prometheus: Prometheus;

    /** Writes the stack's file with a recording rule and further settings. */
    function configure(expression: string, alerting?: Part): void {
        const protectedJob = {
            name: "protected",
            static: [{ targets: [target.target] }],
            scrapeIntervalSeconds: 1,
            basicAuth: { username: "scraper", password: { secret: "scraperPassword" } },
        };
        stack.configure({
            ...smallSettings(
                ports,
                { jobs: [everySecond, protectedJob] },
                { allowUndelivered: true, ...alerting },
            ),
            ruleGroups: [{ name: "own", rules: [{ record: "own:value", expr: expression }] }],
        });
    }

    async function runningExpression(): Promise<string | undefined> {
        return (await prometheus.rule("own:value"))?.query;
    }

    async function lives(): Promise<Record<string, object>> {
        const servers = [...(await stack.containers())].filter(([name]) => !name.endsWith("writer"));
        return Object.fromEntries(servers.map(([name, container]) => [name, life(container)]));
    }

    beforeAll(async () => {
        ports = await stackPorts();
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        await target.start();
        configure("vector(1)");
        await stack.setSecrets({ scraperPassword: "first-password" });
        await stack.up();
    });

    afterAll(async () => {
        await target.stop();
        await stack.remove();
    });

    it("puts an edited rule live within seconds, in the same container and without a missed scrape", async () => {
        const selector = 'up{job="every-second"}';
        await eventually(
            "there are scrapes from before the edit",
            async () => (await prometheus.sampleTimes(selector, "10s")).length >= 3,
        );
        const before = await lives();
        configure("vector(2)");
        const started = performance.now();
        const update = stack.start("up", "--json");
        await eventually("the edited rule is live", async () => (await runningExpression()) === "vector(2)");
        const seconds = secondsSince(started);
        printTiming("from the start of up to the edited rule being live in Prometheus", seconds);
        expect(await update.ended).toMatchObject({ code: 0 });
        expect(seconds).toBeLessThan(10);
        expect(await lives()).toEqual(before);
        const updated = Date.now() / 1000;
        const times = await eventually("there are scrapes from after the edit", async () => {
            const scrapes = await prometheus.sampleTimes(selector, "60s");
            return Math.max(...scrapes) > updated + 1 && scrapes;
        });
        const gaps = times.slice(1).map((time, index) => time - times[index]!);
        expect(Math.max(...gaps)).toBeLessThan(1.9);
    });

    it("refuses rules that promtool refuses, each time again, and keeps those in force", async () => {
        const before = await lives();
        configure("rate(up)");
        for (const attempt of ["first", "second"]) {
            const { code, output } = await stack.run("up");
            expect({ attempt, code }).toEqual({ attempt, code: 1 });
            expect(output).toMatch(/configuration did not come into force \(exit code 1\)/);
            expect(output).toContain(
                'expected type range vector in call to function "rate", got instant vector',
            );
            expect(await runningExpression()).toBe("vector(2)");
        }
        expect(await lives()).toEqual(before);
    });

    it("recovers with rules that are right", async () => {
        const before = await lives();
        configure("vector(3)");
        await stack.up();
        expect(await runningExpression()).toBe("vector(3)");
        expect(await lives()).toEqual(before);
    });

    it("refuses a template that amtool refuses, each time again, and recovers with a right one", async () => {
        const before = await lives();
        const status = `http://127.0.0.1:${ports.alertmanager}/api/v2/status`;
        const running = async (): Promise<string> =>
            (await getJson<{ config: { original: string } }>(status)).config.original;
        const configuration = await running();
        configure("vector(3)", { templates: { own: '{{ define "own" }}{{ noSuchFunction . }}{{ end }}' } });
        for (const attempt of ["first", "second"]) {
            const { code, output } = await stack.run("up");
            expect({ attempt, code }).toEqual({ attempt, code: 1 });
            expect(output).toContain('function "noSuchFunction" not defined');
            expect(await running()).toBe(configuration);
        }
        configure("vector(3)", { templates: { own: '{{ define "own" }}{{ toUpper "a" }}{{ end }}' } });
        await stack.up();
        expect(await lives()).toEqual(before);
    });

    it("takes a rotated secret by replacing the secret writer alone, and the server uses it", async () => {
        const isUp = (): Promise<number | undefined> => prometheus.value('up{job="protected"}');
        await eventually("the target is scraped with the first password", async () => (await isUp()) === 1);
        const before = await stack.containers();
        target.expected = basic("scraper", "second-password");
        await eventually("the target refuses the first password", async () => (await isUp()) === 0);
        await stack.setSecrets({ scraperPassword: "second-password" });
        const { changes } = await stack.up();
        expect(changes).toMatchObject({ created: 0, updated: 0, replaced: 1, deleted: 0 });
        const replaced = [...(await stack.containers())].filter(
            ([name, { Id }]) => before.get(name)?.Id !== Id,
        );
        expect(replaced.map(([name]) => name)).toEqual([
            "vigie-prometheus-server-configuration-secret-writer",
        ]);
        await eventually("the target is scraped with the second password", async () => (await isUp()) === 1);
    });

    it("keeps secret files readable by the server's user alone", async () => {
        const { Id } = await stack.container(serverName);
        const file = "/etc/vigie/secrets/scraperPassword";
        expect(await docker("exec", Id, "stat", "-L", "-c", "%a %u:%g", file)).toBe("400 65534:65534");
        expect(await docker("exec", Id, "cat", file)).toBe("second-password");
    });

    it("has a killed Prometheus brought back by an up with refresh, with its samples", async () => {
        const oldest = async (): Promise<number> => Math.min(...(await prometheus.sampleTimes("up", "1h")));
        const began = await oldest();
        await docker("kill", (await stack.container(serverName)).Id);
        expect((await stack.run("status")).code).toBe(1);
        await stack.up("--refresh");
        expect((await stack.container(serverName)).State.Health?.Status).toBe("healthy");
        expect((await stack.everything()).map(({ id }) => id).sort()).toEqual(stack.knownIds().sort());
        expect(await runningExpression()).toBe("vector(3)");
        expect(await oldest()).toBe(began);
    });
});
