import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { images } from "../../components/images";
import { docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { WebhookReceiver } from "./support/httpServers";
import { LoggingContainers, steadily } from "./support/loggingContainers";
import { Loki } from "./support/loki";
import { freePort } from "./support/ports";
import { Prometheus } from "./support/prometheus";
import { statusesOf } from "./support/rawHttp";
import { smallSettings, stackPorts } from "./support/settings";
import { type Settings, TestStack } from "./support/testStack";
import { printTiming, secondsSince } from "./support/timing";

jest.setTimeout(300_000);

/** How often Promtail writes down how far it read. */
const positionsSeconds = 10;

const nothing = { created: 0, updated: 0, replaced: 0, deleted: 0 };

/** Lines of containers, by a real Promtail behind a real socket proxy in a real Loki; Alloy's binary is not to be had. */
describe("logs, with Promtail", () => {
    const stack = new TestStack("logs");
    const webhook = new WebhookReceiver();
    const system = new LoggingContainers(`e2e-shop-${process.pid}`);
    const folder = mkdtempSync(join(tmpdir(), "vigie-logs-"));
    let settings: Settings;
    let loki: Loki;
    let prometheus: Prometheus;
    /** Files of what is too old. */
    let oldChunks: string[];

    beforeAll(async () => {
        await webhook.start();
        const ports = await stackPorts();
        const lokiPort = await freePort();
        loki = new Loki(`http://127.0.0.1:${lokiPort}`);
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        settings = {
            ...smallSettings(
                ports,
                { scrapeIntervalSeconds: 5 },
                {
                    receivers: [{ name: "team", webhook: [{ url: `http://${webhook.target}/team` }] }],
                    route: { receiver: "team", groupWaitSeconds: 1, groupIntervalSeconds: 1 },
                },
            ),
            alerts: { LogPanic: { for: "0s" } },
            logs: {
                loki: {
                    publish: { port: lokiPort },
                    retentionDays: 7,
                    streamRetention: [{ selector: '{container="old"}', days: 1 }],
                    compactionIntervalSeconds: 5,
                    deletionDelaySeconds: 1,
                },
                collector: {
                    kind: "promtail",
                    containers: [{ name: `${system.system}-*` }],
                    files: [{ name: "app", path: join(folder, "*.log") }],
                },
            },
        };
        stack.configure(settings);
        await stack.up();
        await loki.push({ container: "old" }, "three days old", Date.now() - 3 * 86_400_000);
        await loki.flush();
        oldChunks = await chunks();
    });

    afterAll(async () => {
        await Promise.all([webhook.stop(), system.remove()]);
        await stack.remove();
        rmSync(folder, { recursive: true });
    });

    it("are there within ten seconds, with the short name of their container and what Compose knows", async () => {
        const line = '{"level":"ERROR","msg":"no stock","duration":1200,"path":"/cart"}';
        const started = performance.now();
        await system.start("gateway", `echo '${line}'; sleep 300`, { compose: true });
        await system.start("worker", `echo "INFO all is well"; sleep 300`);
        const lines = await eventually("the line of the gateway came", async () => {
            const found = await loki.lines('{container="gateway"} | json | level="ERROR" | duration > 1000');
            return found.length > 0 && found;
        });
        const seconds = secondsSince(started);
        printTiming("from the start of a container to its line in Loki", seconds);
        expect(seconds).toBeLessThan(10);
        expect(lines.map((found) => found.line)).toEqual([line]);
        await eventually("the line of the worker came", async () => {
            return (await loki.lines('{container="worker"}')).length === 1;
        });
        const streams = await loki.streams(`{container=~"gateway|worker"}`);
        expect(streams.sort((a, b) => a.container!.localeCompare(b.container!))).toEqual([
            {
                container: "gateway",
                host: "e2e",
                level: "ERROR",
                project: system.system,
                service: "gateway",
            },
            { container: "worker", host: "e2e", level: "INFO" },
        ]);
    });

    it("of other containers are not there", async () => {
        expect(await loki.lines('{container=~".+", container!~"gateway|worker|old"}')).toEqual([]);
    });

    it("of files are there too, by what the file is called in the spec", async () => {
        appendFileSync(join(folder, "app.log"), "level=warn msg=slow token=abcdef0123456789\n");
        const [found] = await eventually("the line of the file came", async () => {
            const lines = await loki.lines('{service="app"}');
            return lines.length > 0 && lines;
        });
        expect(found!.line).toBe("level=warn msg=slow token=[redacted]");
        expect(await loki.streams('{service="app"}')).toEqual([
            { host: "e2e", level: "warn", service: "app" },
        ]);
    });

    it("have nothing secret in them: it is nowhere in Loki's volume", async () => {
        const secret = "correct-horse-battery-staple";
        await system.start(
            "signup",
            `echo "marker-in-clear password=${secret}"; echo '{"user":"ann","api_key":"${secret}"}'; sleep 300`,
        );
        await eventually(
            "both lines came",
            async () => (await loki.lines('{container="signup"}')).length === 2,
        );
        const lines = (await loki.lines('{container="signup"}')).map(({ line }) => line);
        expect(lines).toEqual([
            "marker-in-clear password=[redacted]",
            '{"user":"ann","api_key":"[redacted]"}',
        ]);
        const filesWith = async (text: string): Promise<string> =>
            await inVolume(`grep -rl -e "${text}" /volume || true`);
        // The search finds what is there: the write-ahead log is not compressed.
        expect(await filesWith("marker-in-clear")).toContain("/volume/");
        expect(await filesWith(secret)).toBe("");
    });

    it("raise an alert, whose LogQL Loki evaluates, at the webhook", async () => {
        const started = performance.now();
        await system.start("api", `echo "panic: runtime error: index out of range"; sleep 300`);
        const told = await eventually(
            "the alert came to the webhook",
            () => webhook.alertsAt("/team").find(({ labels }) => labels.alertname === "LogPanic"),
            120,
        );
        printTiming("from a panic to the alert at the webhook", secondsSince(started));
        expect(told).toMatchObject({ status: "firing", labels: { container: "api" } });
    });

    it("survive the sudden end of Loki and of the collector in turn, at 5,000 lines a second: none is lost, and none doubled but what the collector reads again", async () => {
        const [lines, perSecond] = [250_000, 5000];
        const started = performance.now();
        await system.start(
            "load",
            steadily(lines, perSecond, "an ordinary line of an ordinary length for a log"),
        );
        for (const victim of ["loki", "collector", "loki", "collector"]) {
            const before = await loki.count(countOfLoad).catch(() => 0);
            await eventually(
                "more lines came",
                async () => (await loki.count(countOfLoad)) > before + 10_000,
                60,
            );
            await killSuddenly(server(victim));
        }
        await eventually("all lines were printed", () => system.ended("load"), 120);
        printTiming(`for ${lines} lines to be printed`, secondsSince(started));
        await eventually("as many lines came", async () => (await loki.count(countOfLoad)) >= lines, 120);
        const numbers = (await loki.lines('{container="load"}')).map(
            ({ line }) => /^seq=(\d+)/.exec(line)?.[1],
        );
        const distinct = new Set(numbers);
        process.stderr.write(
            `    ${lines} lines printed, ${lines - distinct.size} lost, ${numbers.length - distinct.size} doubled\n`,
        );
        expect(distinct.size).toBe(lines);
        // A collector that was killed reads again what it read since it last wrote down how far it was.
        expect(numbers.length - distinct.size).toBeLessThan(2 * positionsSeconds * perSecond);
    });

    it("have a path that is monitored: Loki and the collector are scraped, and nothing was dropped", async () => {
        const dropped = 'sum(promtail_dropped_entries_total{reason!="not_collected"}) or vector(0)';
        await eventually("both are up", async () => {
            const up = await prometheus.query('up{job=~"loki|promtail"}');
            return up.length === 2 && up.every(({ value }) => value === 1);
        });
        expect(await prometheus.value(dropped)).toBe(0);
    });

    it("are changed by nothing when up is run again, and by nothing after a refresh", async () => {
        expect((await stack.up()).changes).toMatchObject(nothing);
        expect((await stack.up("--refresh")).changes).toMatchObject(nothing);
    });

    it("are kept for another time, and alerted on by other thresholds, without a restart of Loki", async () => {
        const before = await stack.container(server("loki"));
        const logs = settings.logs as { loki: object; collector: object };
        stack.configure({
            ...settings,
            logs: { ...logs, loki: { ...logs.loki, retentionDays: 3 } },
            alerts: { LogPanic: { for: "2m" } },
        });
        await stack.up();
        const after = await stack.container(server("loki"));
        expect([after.Id, after.State.StartedAt]).toEqual([before.Id, before.State.StartedAt]);
        const limits = await loki.text("config/tenant/v1/limits", { "x-scope-orgid": "fake" });
        expect(limits).toMatch(/retention_period: (3d|72h)/);
        expect(await loki.rules()).toContainEqual(
            expect.objectContaining({ name: "LogPanic", duration: 120 }),
        );
    });

    describe("the door to the Docker engine", () => {
        let [address, id] = ["", ""];
        beforeAll(async () => {
            const proxy = await stack.container(server("collector-proxy"));
            const format = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}";
            [address, id] = [await docker("inspect", "--format", format, proxy.Id), proxy.Id];
        });

        const ask = async (method: string, path: string, more = ""): Promise<number[]> => {
            const head = `${method} ${path.replace("ID", id)} HTTP/1.1\r\nHost: x\r\n`;
            return await statusesOf(address, 2375, `${head}Connection: close\r\n${more}\r\n`);
        };

        it.each([
            "/_ping",
            "/containers/json",
            "/networks",
            "/containers/ID/json",
            "/containers/ID/logs?stdout=1&tail=1",
        ])("lets %s be read", async (path) => expect(await ask("GET", path)).toEqual([200]));

        it.each([
            ["POST", "/containers/create"],
            ["POST", "/containers/ID/exec"],
            ["POST", "/containers/ID/stop"],
            ["DELETE", "/containers/ID"],
            ["PUT", "/containers/ID/archive?path=/"],
            ["GET", "/containers/ID/archive?path=/etc"],
            ["GET", "/containers/ID/attach/ws"],
            ["GET", "/containers/ID/logs/../../../info"],
            ["GET", "/containers/%2e%2e/info"],
            ["GET", "//containers/json"],
            ["GET", "http://x/info"],
            ["GET", "/events"],
            ["GET", "/info"],
            ["GET", "/images/json"],
        ])("refuses %s %s", async (method, path) => expect(await ask(method, path)).toEqual([403]));

        it("refuses what hides in what may be read", async () => {
            expect(await ask("GET", "/_ping", "Upgrade: h2c\r\n")).toEqual([403]);
            expect(await ask("GET", "/_ping", "Content-Length: 0\r\n")).toEqual([403]);
            const pipelined = "GET /_ping HTTP/1.1\r\nHost: x\r\n\r\nGET /info HTTP/1.1\r\nHost: x\r\n\r\n";
            expect(await statusesOf(address, 2375, pipelined)).toEqual([200, 403]);
        });

        it("is in a network of its own, without a way out, and published nowhere", async () => {
            const proxy = await stack.container(server("collector-proxy"));
            expect(proxy.HostConfig.PortBindings ?? {}).toEqual({});
            const names = await docker("inspect", "--format", "{{json .NetworkSettings.Networks}}", proxy.Id);
            const networks = Object.keys(JSON.parse(names) as object);
            expect(networks).toHaveLength(1);
            expect(await docker("network", "inspect", "--format", "{{.Internal}}", networks[0]!)).toBe(
                "true",
            );
        });
    });

    it("stay where Loki is replaced, one server after the other on one volume", async () => {
        const before = await stack.container(server("loki"));
        const { volume } = await lokiVolume();
        const logs = settings.logs as { loki: object };
        settings = { ...settings, logs: { ...logs, loki: { ...logs.loki, memoryMegabytes: 900 } } };
        stack.configure(settings);
        const up = stack.start("up", "--json");
        let most = 0;
        const count = async (): Promise<void> => {
            const running = await docker("ps", "--quiet", "--filter", `volume=${volume}`);
            most = Math.max(most, running.split("\n").filter((line) => line !== "").length);
        };
        const state = { ended: false };
        void up.ended.then(() => (state.ended = true));
        await eventually("the update ended", async () => (await count(), state.ended), 120);
        expect((await up.ended).code).toBe(0);
        expect(most).toBe(1);
        expect((await stack.container(server("loki"))).Id).not.toBe(before.Id);
        expect((await loki.lines('{container="worker"}')).map(({ line }) => line)).toEqual([
            "INFO all is well",
        ]);
    });

    it("are deleted from the disk when they are older than they may be", async () => {
        expect(oldChunks.length).toBeGreaterThan(0);
        const areGone = async (): Promise<boolean> => {
            const left = await chunks();
            return oldChunks.every((file) => !left.includes(file));
        };
        await eventually("the old line is deleted", areGone, 150);
    });

    it("go on being taken where Loki refuses what it is to keep them by", async () => {
        const before = await stack.container(server("loki"));
        const logs = settings.logs as { loki: object; collector: object };
        const streamRetention = [{ selector: '{by="x"}', days: 1 }];
        stack.configure({ ...settings, logs: { ...logs, loki: { ...logs.loki, streamRetention } } });
        const { code, output } = await stack.run("up");
        expect(code).not.toBe(0);
        expect(output).toContain("invalid labels matchers");
        expect((await stack.container(server("loki"))).Id).toBe(before.Id);
        stack.configure(settings);
        await stack.up();
        expect((await stack.container(server("loki"))).Id).toBe(before.Id);
    });

    const countOfLoad = 'sum(count_over_time({container="load"}[1h]))';

    /** The name in the program of a server's container. */
    function server(role: string): string {
        return `vigie-logs-${role}-server-container`;
    }

    /** The volume that Loki keeps lines in. */
    async function lokiVolume(): Promise<{ volume: string }> {
        const { Mounts } = await stack.container(server("loki"));
        return { volume: Mounts.find(({ Destination }) => Destination === "/loki")!.Name! };
    }

    /** What a command prints that sees the files of Loki's volume in `/volume`. */
    async function inVolume(script: string): Promise<string> {
        const { volume } = await lokiVolume();
        return await docker(
            ...["run", "--rm", "--volume", `${volume}:/volume:ro`, "--entrypoint", "/bin/sh", images.busybox],
            ...["-c", script],
        );
    }

    /** Files of Loki's chunks. */
    async function chunks(): Promise<string[]> {
        return (await inVolume("find /volume/chunks/fake -type f")).split("\n").filter((file) => file !== "");
    }

    /** Ends the server of a container at once, as a crash does; the engine starts it again. */
    async function killSuddenly(container: string): Promise<void> {
        const { Id } = await stack.container(container);
        const pid = Number(await docker("inspect", "--format", "{{.State.Pid}}", Id));
        process.kill(pid, "SIGKILL");
        await eventually("the engine started it again", async () => {
            const now = Number(await docker("inspect", "--format", "{{.State.Pid}}", Id));
            return now !== 0 && now !== pid;
        });
    }
});
