import { fingerprint } from "../../components/host/ssh";
import { images } from "../../components/images";
import { ensureImages } from "../../cli/toolchain";
import { TestAuthority } from "./support/authority";
import { gatewayAddress } from "./support/docker";
import { eventually } from "./support/eventually";
import { basic } from "./support/httpServers";
import { differences, nothing, running } from "./support/inDocker";
import { freePorts } from "../support/ports";
import { openAmong, openPorts } from "./support/productionPorts";
import { ProductionWorld } from "./support/productionWorld";
import { ensureSshServer, RemoteHost } from "./support/remoteHost";
import { type Part, type Ports, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";
import { Visitor } from "./support/visitor";

jest.setTimeout(180_000);

const grafana = "grafana.example.org";
const prometheus = "prometheus.example.org";
const alerts = "alerts.example.org";

const server = "vigie-prometheus-server-container";
const edge = "vigie-edge-server-container";
const writer = "vigie-prometheus-server-configuration-writer";

const instance = "aws:ec2/instance:Instance";
const volume = "aws:ebs/volume:Volume";
const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const record = "aws:route53/record:Record";

/** bcrypt hash of `first`, a cheap one. */
const passwordHash = "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W";
const asAlice = { headers: { authorization: basic("alice", "first") } };

const say = (line: string): void => void process.stderr.write(`${line}\n`);

beforeAll(async () => {
    await ensureSshServer();
    await ensureImages([images.prometheus, images.alertmanager, images.traefik], say);
}, 600_000);

describe("production, with recorded answers in place of AWS and an sshd of this machine as the host", () => {
    const authority = new TestAuthority();
    let host: RemoteHost;
    let world: ProductionWorld;
    let stack: TestStack;
    let visitor: Visitor;
    let ports: Ports;
    let http: number;
    let https: number;

    beforeAll(async () => {
        // An address that is not this machine's own alone, so that what is open on it is open to others.
        const address = await gatewayAddress();
        host = await new RemoteHost({ address, user: "admin" }).start();
        world = new ProductionWorld(address);
        await world.create();
        stack = new TestStack("production", world.environment);
        ports = await stackPorts();
        [http, https] = (await freePorts(2, "0.0.0.0")) as [number, number];
        visitor = new Visitor({ http, https }, authority.certificate);
        configure();
        const { certificate, privateKey } = authority.issue(grafana, prometheus, alerts);
        await stack.setSecrets({
            sshKey: host.privateKey,
            hostKey: host.privateHostKey,
            alice: passwordHash,
            certificate,
            privateKey,
        });
    });

    afterAll(async () => {
        try {
            await stack.remove();
        } finally {
            await host.stop();
            world.remove();
            authority.remove();
        }
    });

    function configure(changes: { host?: Part; prometheus?: Part; expression?: string } = {}): void {
        const { expression = "vector(1)" } = changes;
        stack.configure({
            ...smallSettings(ports, { scrapeIntervalSeconds: 2, ...changes.prometheus }),
            ruleGroups: [{ name: "own", rules: [{ record: "own:value", expr: expression }] }],
            host: {
                kind: "aws",
                region: "eu-west-3",
                user: host.user,
                port: host.port,
                privateKey: { secret: "sshKey" },
                hostKey: { secret: "hostKey" },
                sshFrom: ["203.0.113.0/24"],
                ...changes.host,
            },
            dns: {},
            edge: {
                domain: "example.org",
                tls: {
                    kind: "certificate",
                    certificate: { secret: "certificate" },
                    privateKey: { secret: "privateKey" },
                },
                users: [{ name: "alice", passwordHash: { secret: "alice" } }],
                publishHttp: { port: http },
                publishHttps: { port: https },
            },
        });
    }

    it("is previewed with nothing there: the host is not asked, and nothing is made", async () => {
        const before = host.connections;
        const { stdout } = await stack.mustRun("preview");
        for (const name of ["host-instance", `names-${prometheus}-a`, "vigie-network", server, edge]) {
            expect(stdout).toMatch(new RegExp(`^\\+ create +${name} `, "m"));
        }
        expect(stdout).not.toMatch(/^[~-] /m);
        expect(host.connections).toBe(before);
        expect(world.everything()).toEqual([]);
        expect(await stack.everything()).toEqual([]);
    });

    it("comes up in one update, which waits for the host, with its names and no door but three", async () => {
        await host.cut();
        const update = stack.start("up");
        const message = `Waiting for SSH at ${host.address} port ${host.port}: `;
        await eventually(
            "the update says what it waits for",
            () => update.output.includes(message) || !update.running,
            90,
        ).finally(() => host.resume());
        const { code, output, seconds } = await update.ended;
        expect(output).toContain(message);
        expect([code, output]).toEqual([0, expect.stringContaining(`https://${prometheus}:${https}`)]);
        say(`    first up over SSH: ${seconds.toFixed(1)} s`);
        expect(await differences(stack)).toEqual([]);
        const container = await stack.container(edge);
        expect(container.State.Health?.Status).toBe("healthy");
        const names = world.living(record).map(({ inputs }) => [inputs?.name, inputs?.type, inputs?.records]);
        expect(names.sort()).toEqual([
            [alerts, "A", [host.address]],
            [prometheus, "A", [host.address]],
        ]);
        const open = world.living(ingress).map(({ inputs }) => inputs?.fromPort);
        expect([...new Set(open)].sort()).toEqual([443, 80, host.port].sort());
    });

    it("lets in nobody without credentials; Grafana is not among the servers here, so its name leads nowhere", async () => {
        expect(await visitor.ask(prometheus)).toMatchObject({ status: 401 });
        expect(await visitor.ask(alerts)).toMatchObject({ status: 401 });
        expect(await visitor.ask(grafana)).toMatchObject({ status: 404 });
        expect(await visitor.ask(grafana, "/", asAlice)).toMatchObject({ status: 404 });
        expect(await visitor.ask(prometheus, "/-/ready", asAlice)).toMatchObject({ status: 200 });
        expect(await visitor.ask(alerts, "/-/ready", asAlice)).toMatchObject({ status: 200 });
        const question = "/api/v1/query?query=up%7Bjob%3D%22traefik%22%7D";
        await eventually("Prometheus has scraped the edge", async () =>
            (await visitor.ask(prometheus, question, asAlice)).body.includes(',"1"]'),
        );
    });

    it("changes nothing in a second update, nor with a refresh", async () => {
        const before = [await running(stack), world.changes()];
        expect((await stack.up()).changes).toMatchObject(nothing);
        expect((await stack.up("--refresh")).changes).toMatchObject(nothing);
        expect([await running(stack), world.changes()]).toEqual(before);
    });

    it("goes on with the same containers and the same data volume on another instance", async () => {
        const [old] = world.living(instance);
        const [data] = world.living(volume);
        const containers = await running(stack);
        const before = world.changes().length;
        configure({ host: { dockerVersion: "28.5.0" } });
        await stack.mustRun("up");
        expect(world.living(instance)).toHaveLength(1);
        expect(world.living(instance)[0]!.id).not.toBe(old!.id);
        expect(world.living(volume).map(({ id }) => id)).toEqual([data!.id]);
        expect(await running(stack)).toEqual(containers);
        const steps = world.changes().slice(before);
        const order = [
            "create .*-instance",
            "stop .*-instance",
            "create .*-attachment",
            "delete .*-instance",
        ];
        const places = order.map((step) => steps.findIndex((line) => new RegExp(step).test(line)));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
    });

    it("refuses another machine at the host's address at once, with both keys' fingerprints", async () => {
        const containers = await running(stack);
        const impostor = new RemoteHost({ address: host.address, user: "admin" });
        impostor.port = host.port;
        const keys = { shown: fingerprint(impostor.hostKey), expected: fingerprint(host.hostKey) };
        await host.cut();
        await impostor.start();
        const update = stack.start("up");
        await eventually("the update has ended", () => !update.running, 60)
            .catch(async () => await update.kill())
            .finally(async () => {
                await impostor.stop();
                await host.resume();
            });
        const { code, output, seconds } = await update.ended;
        say(`    up to another machine: ${seconds.toFixed(1)} s`);
        expect(code).toBe(1);
        expect(output).toContain(
            `the host shows the key ${keys.shown} (ED25519), expected ${keys.expected} (`,
        );
        expect(impostor.output).not.toMatch(/Accepted publickey/);
        expect(await running(stack)).toEqual(containers);
    });

    it("is completed by the next update where the connection is cut in the middle of one", async () => {
        const oldWriter = (await stack.container(writer)).Id;
        configure({
            host: { dockerVersion: "28.5.0" },
            prometheus: { walCompression: false },
            expression: "vector(2)",
        });
        const update = stack.start("up");
        await eventually("another writer is there", async () => {
            const found = (await stack.containers()).get(writer);
            return !update.running || (found !== undefined && found.Id !== oldWriter);
        });
        await host.cut();
        const { code, output, seconds } = await update.ended;
        say(`    up with the connection cut: ${seconds.toFixed(1)} s`);
        await host.resume();
        expect([code, output]).toEqual([1, expect.any(String)]);
        await stack.mustRun("up");
        expect(await differences(stack)).toEqual([]);
        const { State, Config } = await stack.container(server);
        expect(State.Health?.Status).toBe("healthy");
        expect(Config.Cmd).toContain("--no-storage.tsdb.wal-compression");
        const question = "/api/v1/query?query=own:value";
        await eventually("the new rule has a value", async () =>
            (await visitor.ask(prometheus, question, asAlice)).body.includes(',"2"]'),
        );
        expect((await stack.up()).changes).toMatchObject(nothing);
    });

    it("shows a port scan of its host SSH and the edge's two ports only, and none of these two once it is down from a fresh checkout", async () => {
        const found = await openPorts(host.address);
        const published = [...(await stack.containers()).values()].flatMap(({ HostConfig }) =>
            Object.values(HostConfig.PortBindings ?? {}).flat(),
        );
        stack.forgetSshFiles();
        await stack.mustRun("down", "--yes");
        const others = await openAmong(host.address, found);
        expect(found.filter((port) => !others.includes(port))).toEqual([http, https].sort((a, b) => a - b));
        expect(others).toContain(host.port);
        const everywhere = published.filter(({ HostIp }) => HostIp !== "127.0.0.1");
        expect(everywhere.map(({ HostPort }) => Number(HostPort)).sort()).toEqual([http, https].sort());
        expect(world.everything()).toEqual([]);
    });
});
