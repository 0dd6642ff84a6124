import { images } from "../../components/images";
import { ensureImages } from "../../cli/toolchain";
import type { Ended } from "./support/command";
import { eventually } from "./support/eventually";
import { HeldEngine } from "./support/heldEngine";
import { differences, nothing, running } from "./support/inDocker";
import { allProcesses, processFile } from "./support/processes";
import { ensureSshServer, RemoteHost } from "./support/remoteHost";
import { type Part, type Ports, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(180_000);

const server = "vigie-prometheus-server-container";
const writer = "vigie-prometheus-server-configuration-writer";

const say = (line: string): void => void process.stderr.write(`${line}\n`);

beforeAll(async () => {
    await ensureSshServer();
    await ensureImages([images.prometheus, images.alertmanager], say);
}, 600_000);

describe("a host that exists, which an sshd of this machine stands for", () => {
    const stack = new TestStack("existing");
    const engine = new HeldEngine();
    let host: RemoteHost;
    let ports: Ports;

    beforeAll(async () => {
        host = await new RemoteHost({ environment: { PATH: engine.searchPath } }).start();
        ports = await stackPorts();
        configure();
        await stack.setSecrets({ sshKey: host.privateKey });
    });

    afterAll(async () => {
        try {
            await stack.remove();
        } finally {
            await host.stop();
            engine.remove();
        }
    });

    function configure(expression = "vector(1)", prometheus: Part = {}, alerting?: Part): void {
        stack.configure({
            ...smallSettings(ports, { scrapeIntervalSeconds: 2, ...prometheus }, alerting),
            ruleGroups: [{ name: "own", rules: [{ record: "own:value", expr: expression }] }],
            host: host.spec,
        });
    }

    /** Updates until the engine has made another server, and cuts the connection before anybody here can know of it. */
    async function cutWhileCreatingServer(): Promise<Ended> {
        engine.hold(`/containers/create?name=${server}`);
        const update = stack.start("up");
        await eventually("a server is made", () => engine.isHolding || !update.running, 60);
        await host.cut();
        const ended = await update.ended;
        engine.release();
        await host.resume();
        expect([ended.code, ended.output]).toEqual([1, expect.any(String)]);
        // The old one is gone, and the state has it as what is to be replaced.
        expect((await differences(stack)).filter((one) => !one.startsWith("gone: "))).toEqual([
            `unknown: ${server}`,
        ]);
        return ended;
    }

    /** Connections of the stack's commands that are not the shared one, which lasts for a minute by itself. */
    function connectionsOfCommands(): string[] {
        return allProcesses()
            .map((pid) => processFile(pid, "cmdline").replaceAll("\0", " "))
            .filter((line) => line.includes(stack.root) && / -W |ControlPath=none/.test(line));
    }

    it("is used without AWS, and a second update changes nothing", async () => {
        await stack.mustRun("preview");
        const before = host.connections;
        expect((await stack.up()).changes.created).toBeGreaterThan(0);
        expect(host.connections).toBeGreaterThan(before);
        expect(await differences(stack)).toEqual([]);
        const containers = await running(stack);
        expect((await stack.up()).changes).toMatchObject(nothing);
        expect(await running(stack)).toEqual(containers);
        expect(await stack.export()).not.toContain("pulumi:providers:aws");
    });

    it("is compared with the state by a fresh checkout, which has no files of SSH yet", async () => {
        stack.forgetSshFiles();
        expect((await stack.mustRun("preview", "--refresh")).stdout).toMatch(/^No changes\.$/m);
        stack.forgetSshFiles();
        expect((await stack.up("--refresh")).changes).toMatchObject(nothing);
    });

    it("tells by SSH how its containers, servers and targets are", async () => {
        const before = host.connections;
        const { stdout } = await stack.mustRun("status");
        expect(stdout).toMatch(new RegExp(`^ok +${server} +running \\(healthy\\)$`, "m"));
        expect(stdout).toMatch(
            new RegExp(`^ok +prometheus +http://127\\.0\\.0\\.1:${ports.prometheus}/? *$`, "m"),
        );
        expect(stdout).toMatch(/^\d+\/\d+ targets are up/m);
        // One for the engine, and one for each server.
        expect(host.connections - before).toBe(3);
        expect(connectionsOfCommands()).toEqual([]);
    });

    it("is neither well nor taken down where it cannot be reached, and says why", async () => {
        const containers = await running(stack);
        await host.cut();
        const status = await stack.run("status");
        const down = await stack.run("down", "--yes");
        await host.resume();
        const message = `SSH at ${host.address} port ${host.port}: ssh: connect to host ${host.address} port ${host.port}: Connection refused.`;
        expect([status.code, status.output]).toEqual([1, expect.stringContaining(message)]);
        expect([down.code, down.output]).toEqual([1, expect.stringContaining(message)]);
        expect(await running(stack)).toEqual(containers);
        expect(await differences(stack)).toEqual([]);
    });

    it("gets no container that breaks a guard rail, and its servers go on", async () => {
        const servers = async (): Promise<unknown> =>
            (await running(stack)).filter(([name]) => name.includes("-server-container"));
        const before = await servers();
        const publish = { port: ports.alertmanager, address: "0.0.0.0" };
        configure("vector(1)", {}, { allowUndelivered: true, publish });
        const { code, output } = await stack.run("up");
        expect(output).toContain("vigie-alerting-server-container violates the policy no-public-port: ");
        expect(output).toContain(`such as 127.0.0.1, got "0.0.0.0" for port ${publish.port}`);
        expect(code).toBe(1);
        expect(await servers()).toEqual(before);
        configure();
        await stack.up();
        expect(await servers()).toEqual(before);
        expect(await differences(stack)).toEqual([]);
    });

    it("fails an update within a bound where its connection becomes silent, and the next one completes it", async () => {
        const oldWriter = (await stack.container(writer)).Id;
        configure("vector(2)");
        const update = stack.start("up");
        await eventually("another writer is there", async () => {
            const found = (await stack.containers()).get(writer);
            return !update.running || (found !== undefined && found.Id !== oldWriter);
        });
        const silent = Date.now();
        host.silence();
        await eventually("the update has ended", () => !update.running, 60).catch(
            async () => await update.kill(),
        );
        const { code, output } = await update.ended;
        say(
            `    up with a silent connection: ${((Date.now() - silent) / 1000).toFixed(1)} s until it failed`,
        );
        expect([code, output]).toEqual([
            1,
            expect.stringMatching(/^vigie-prometheus-.+: the SSH connection /m),
        ]);
        expect(output).toContain(
            `the SSH connection to ${host.address} closed (exit status 255)\n` +
                "Once the host is reachable, run npm start again: it continues from here.",
        );
        await stack.mustRun("up");
        expect(await differences(stack)).toEqual([]);
        expect((await stack.container(server)).State.Health?.Status).toBe("healthy");
        expect((await stack.up()).changes).toMatchObject(nothing);
    });

    it("is cleared by the next update of a container that nobody knows", async () => {
        configure("vector(2)", { walCompression: false });
        await cutWhileCreatingServer();
        const { output } = await stack.mustRun("up");
        expect(output).toMatch(
            new RegExp(`^Removed container ${server}-\\w+, a leftover of the interrupted update\\.$`, "m"),
        );
        expect(await differences(stack)).toEqual([]);
        expect((await stack.container(server)).State.Health?.Status).toBe("healthy");
    });

    it("is left with nothing by a removal, although a container that nobody knows has the data", async () => {
        configure("vector(2)", { walCompression: true });
        await cutWhileCreatingServer();
        const { output } = await stack.mustRun("down", "--yes");
        expect(output).toMatch(
            new RegExp(`^Removed container ${server}-\\w+, which was not in the state\\.$`, "m"),
        );
        expect(await stack.everything()).toEqual([]);
        expect(connectionsOfCommands()).toEqual([]);
    });
});
