import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Command } from "./support/command";
import { eventually } from "./support/eventually";
import { close, portOf } from "../support/ports";
import { Prometheus } from "./support/prometheus";
import { everySecond, type Part, type Ports, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(180_000);

const server = "vigie-prometheus-server-container";
const writer = "vigie-prometheus-server-configuration-writer";

describe("an update that is killed", () => {
    const stack = new TestStack("kill");
    let ports: Ports;
    let prometheus: Prometheus;

    beforeAll(async () => {
        ports = await stackPorts();
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
    });

    afterAll(async () => {
        await stack.remove();
    });

    function configure(expression: string, settings: Part = {}): void {
        stack.configure({
            ...smallSettings(ports, { jobs: [everySecond], ...settings }),
            ruleGroups: [{ name: "own", rules: [{ record: "own:value", expr: expression }] }],
        });
    }

    /** Starts an update, and returns once Docker has what it waits for. */
    async function upUntil(what: string, condition: (ids: Map<string, string>) => boolean): Promise<Command> {
        const update = stack.start("up");
        await eventually(
            what,
            async () => {
                const there = new Map((await stack.everything()).map(({ resource, id }) => [resource, id]));
                return !update.running || condition(there);
            },
            60,
        );
        if (!update.running) {
            throw new Error(`the update ended before: ${update.output}`);
        }
        return update;
    }

    /** Kills an update with the engine and the providers once Docker has what it waits for. */
    async function killOnce(what: string, condition: (ids: Map<string, string>) => boolean): Promise<void> {
        await (await upUntil(what, condition)).kill();
    }

    /** Updates again, and expects that the update cleans up after the one that was killed. */
    async function complete(): Promise<string> {
        const { output } = await stack.mustRun("up");
        expect(output).toMatch(
            /^The update of process \d+, started at \S+, was killed: removing its lock\.$/m,
        );
        expect((await stack.everything()).map(({ id }) => id).sort()).toEqual(stack.knownIds().sort());
        expect((await stack.container(server)).State.Health?.Status).toBe("healthy");
        return output;
    }

    async function value(): Promise<string | undefined> {
        return (await prometheus.rule("own:value"))?.query;
    }

    it("after its network was made blocks nothing", async () => {
        configure("vector(1)");
        await killOnce("the network is there", (ids) => ids.has("vigie-network"));
        await killOnce("a writer is there", (ids) => ids.has(writer));
        await complete();
        expect(await value()).toBe("vector(1)");
    });

    it("in the middle of a writer loses no file, no sample and no container", async () => {
        const before = await stack.container(server);
        const oldWriter = (await stack.container(writer)).Id;
        configure("vector(2)");
        await killOnce("another writer is there", (ids) => ids.has(writer) && ids.get(writer) !== oldWriter);
        expect(["vector(1)", "vector(2)"]).toContain(await value());
        await complete();
        expect(await value()).toBe("vector(2)");
        const after = await stack.container(server);
        expect([after.Id, after.State.StartedAt]).toEqual([before.Id, before.State.StartedAt]);
    });

    it("in the middle of replacing a server keeps the server's samples", async () => {
        const oldest = async (): Promise<number> => Math.min(...(await prometheus.sampleTimes("up", "1h")));
        const before = await stack.container(server);
        const began = await oldest();
        configure("vector(2)", { walCompression: false });
        await killOnce("another server is there", (ids) => ids.has(server) && ids.get(server) !== before.Id);
        await complete();
        const after = await stack.container(server);
        expect(after.Config.Cmd).toContain("--no-storage.tsdb.wal-compression");
        expect(after.Mounts.find(({ Destination }) => Destination === "/prometheus")?.Name).toBe(
            before.Mounts.find(({ Destination }) => Destination === "/prometheus")?.Name,
        );
        expect(await oldest()).toBe(began);
    });

    it("can be stopped in order instead, with nothing to clean up afterwards", async () => {
        const before = await stack.container(server);
        configure("vector(2)", { walCompression: true });
        const update = await upUntil("another server is there", (ids) => ids.get(server) !== before.Id);
        process.kill(update.pid, "SIGINT");
        const { code, output } = await update.ended;
        expect(output).toContain("Stopping: operations in progress are finished first.");
        expect(code).toBe(130);
        expect((await stack.mustRun("up")).output).not.toMatch(/was killed|a leftover of/);
        expect((await stack.container(server)).Config.Cmd).toContain("--storage.tsdb.wal-compression");
    });

    it("leaves a second update alone that runs", async () => {
        configure("vector(3)", { walCompression: false });
        const first = stack.start("up");
        const locks = join(stack.root, ".vigie/state/.pulumi/locks/organization/vigie", stack.name);
        await eventually("the first update has the lock", () => readdirSync(locks).length > 0);
        const { code, output } = await stack.run("up");
        expect(output).toMatch(/^Another update of this stack is running: process \d+ of \S+, since \S+\.$/m);
        expect(code).toBe(2);
        expect(await first.ended).toMatchObject({ code: 0 });
        expect(await value()).toBe("vector(3)");
    });
});

describe("an update that cannot work", () => {
    const stack = new TestStack("refused");

    afterAll(async () => {
        await stack.remove();
    });

    it("says which port is taken, by whom and what to set, before anything is made", async () => {
        const listener = createServer();
        await new Promise<void>((resolve) => listener.listen({ host: "127.0.0.1", port: 0 }, resolve));
        const taken = portOf(listener);
        stack.configure(smallSettings({ ...(await stackPorts()), prometheus: taken }));
        const { code, output } = await stack.run("up");
        await close(listener);
        expect(output).toMatch(
            new RegExp(
                `^Port ${taken} of 127\\.0\\.0\\.1 \\(vigie:prometheus\\.publish\\) is in use by \\S+ \\(process ${process.pid}\\)\\.$`,
                "m",
            ),
        );
        expect(output).toContain(`set vigie:prometheus.publish.port in Pulumi.${stack.name}.yaml`);
        expect(code).toBe(2);
        expect(await stack.everything()).toEqual([]);
    });

    it("says that Docker does not answer, where it looked and what to do", async () => {
        const elsewhere = new TestStack("docker", { DOCKER_HOST: "unix:///nonexistent.sock" }, stack.root);
        elsewhere.configure(smallSettings(await stackPorts()));
        const { code, output } = await elsewhere.run("up");
        expect(output).toMatch(/no Docker engine answers/i);
        expect(output).toContain("unix:///nonexistent.sock");
        expect(output).toMatch(/start that engine, or unset it/);
        expect(code).not.toBe(0);
    });
});
