import { docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { WebhookReceiver } from "./support/httpServers";
import { LoggedStack } from "./support/loggedStack";
import { statusesOf } from "./support/rawHttp";
import { printTiming, secondsSince } from "./support/timing";

jest.setTimeout(300_000);

/** Lines in a real Loki, which Alloy brings there through the socket proxy. */
describe("lines in Loki", () => {
    const logged = new LoggedStack("loki");
    const { stack, system } = logged;
    const webhook = new WebhookReceiver();
    const oldForADay = [{ selector: '{container="old"}', days: 1 }];
    /** Files of what is too old. */
    let oldChunks: string[];

    beforeAll(async () => {
        await webhook.start();
        await logged.start(
            {
                loki: {
                    retentionDays: 7,
                    streamRetention: oldForADay,
                    compactionIntervalSeconds: 5,
                    deletionDelaySeconds: 1,
                },
                collector: { containers: [{ name: `${system.system}-*` }] },
            },
            { alerts: { LogPanic: { for: "0s" } } },
            {
                receivers: [{ name: "team", webhook: [{ url: `http://${webhook.target}/team` }] }],
                route: { receiver: "team", groupWaitSeconds: 1, groupIntervalSeconds: 1 },
            },
        );
        await logged.loki.push({ container: "old" }, "three days old", Date.now() - 3 * 86_400_000);
        await logged.loki.flush();
        oldChunks = await chunks();
        await system.start("worker", `echo "INFO all is well"; sleep 300`);
        await logged.linesOf('{container="worker"}', 1);
    });

    afterAll(async () => {
        await webhook.stop();
        await logged.remove();
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

    it("are kept for another time, and alerted on by other thresholds, without a restart of Loki", async () => {
        const before = await logged.container("loki");
        logged.change({ loki: { retentionDays: 3 } }, { alerts: { LogPanic: { for: "2m" } } });
        await stack.up();
        const after = await logged.container("loki");
        expect([after.Id, after.State.StartedAt]).toEqual([before.Id, before.State.StartedAt]);
        const limits = await logged.loki.text("config/tenant/v1/limits", { "x-scope-orgid": "fake" });
        expect(limits).toMatch(/retention_period: (3d|72h)/);
        expect(await logged.loki.rules()).toContainEqual(
            expect.objectContaining({ name: "LogPanic", duration: 120 }),
        );
    });

    describe("the proxy before the Docker engine", () => {
        let [address, id] = ["", ""];
        beforeAll(async () => {
            const proxy = await logged.container("socket-proxy");
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
            const proxy = await logged.container("socket-proxy");
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
        const before = await logged.container("loki");
        const volume = await logged.lokiVolume();
        logged.change({ loki: { memoryMegabytes: 900 } });
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
        expect((await logged.container("loki")).Id).not.toBe(before.Id);
        expect((await logged.loki.lines('{container="worker"}')).map(({ line }) => line)).toEqual([
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
        const before = await logged.container("loki");
        logged.change({ loki: { streamRetention: [{ selector: '{by="x"}', days: 1 }] } });
        const { code, output } = await stack.run("up");
        expect(code).not.toBe(0);
        expect(output).toContain("invalid labels matchers");
        expect((await logged.container("loki")).Id).toBe(before.Id);
        logged.change({ loki: { streamRetention: oldForADay } });
        await stack.up();
        expect((await logged.container("loki")).Id).toBe(before.Id);
    });

    /** Files of Loki's chunks. */
    async function chunks(): Promise<string[]> {
        const listed = await logged.inVolume("find /volume/chunks/fake -type f");
        return listed.split("\n").filter((file) => file !== "");
    }
});
