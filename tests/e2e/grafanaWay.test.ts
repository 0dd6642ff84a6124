import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version as dockerPlugin } from "@pulumi/docker/package.json";
import { tunnelPort } from "../../components/host/ssh/tunnel";
import { images } from "../../components/images";
import type { DeploymentSpec } from "../../components/stack/deploymentSpec";
import { ensureDockerPlugin, ensureImages } from "../../cli/toolchain";
import { TestAuthority } from "./support/authority";
import { Command, type Ended, succeeded } from "./support/command";
import type { GrafanaDeployment } from "./support/deployGrafana";
import { everythingWith } from "./support/docker";
import { engineEnvironment, ensureGrafanaPlugin, pulumiHome } from "./support/grafanaStack";
import { GrafanaStandIn } from "./support/grafanaStandIn";
import { NamesProxy } from "./support/namesProxy";
import { freePorts } from "../support/ports";
import { ensureSshServer, RemoteHost } from "./support/remoteHost";
import { printTiming } from "./support/timing";

jest.setTimeout(300_000);

const password = "of-the-stand-in";

/** bcrypt hash of `first`, a cheap one. */
const passwordHash = "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W";

/** A real update, engine, provider and Traefik or sshd; in Grafana's place the API server of the tests. */
describe("the way of an update to Grafana's API", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-e2e-"));
    const grafana = new GrafanaStandIn(password);
    const authority = new TestAuthority();
    const names = new NamesProxy();
    let environment: NodeJS.ProcessEnv;

    beforeAll(async () => {
        const say = (line: string): void => void process.stderr.write(`${line}\n`);
        await ensureSshServer();
        await ensureImages([images.prometheus, images.traefik, images.busybox], say);
        await grafana.start();
        const pulumi = await ensureGrafanaPlugin(say);
        await ensureDockerPlugin(pulumi, pulumiHome, dockerPlugin, say);
        environment = {
            ...engineEnvironment(pulumi, folder),
            // The program waits for Grafana by its name, the provider asks it by that.
            NODE_OPTIONS: `--require ${join(__dirname, "support/namesHere.cjs")}`,
            ...(await names.start()),
        };
    }, 600_000);

    afterAll(async () => {
        await grafana.stop();
        await names.stop();
        authority.remove();
        rmSync(folder, { recursive: true, force: true });
    });

    beforeEach(() => grafana.api.forget());

    /** Where the provider has sent its requests. */
    const questions = (): string[] => [...grafana.api.askedAt];

    async function run(operation: "up" | "destroy", task: GrafanaDeployment): Promise<Ended> {
        const script = join(__dirname, "support/deployGrafana.ts");
        const args = ["--require", require.resolve("tsx/cjs"), script, operation];
        const input = JSON.stringify(task);
        const ended = await new Command(process.execPath, args, { cwd: folder, environment, input }).ended;
        printTiming(`${operation} of ${task.stackName}`, ended.seconds);
        return ended;
    }

    /** Deploys a task, does the test, and takes all down. */
    async function deployed(task: GrafanaDeployment, test: () => Promise<void>): Promise<void> {
        try {
            await test();
        } finally {
            succeeded("destroy", await run("destroy", task));
            expect(await everythingWith(`vigie.stack=vigie/${task.stackName}`)).toEqual([]);
        }
    }

    function taskOf(
        topic: string,
        changes: Partial<DeploymentSpec>,
        parts: Partial<DeploymentSpec["spec"]>,
        secrets: Record<string, string>,
    ): GrafanaDeployment {
        const spec = { name: "e2e", exporters: [], alerting: false as const, ...parts };
        return {
            stackName: `e2e-${topic}-${process.pid}`,
            folder,
            deployment: { spec, ...changes },
            secrets: { grafanaAdminPassword: password, ...secrets },
            image: grafana.image,
            isNamed: false,
        };
    }

    it("is its public name, through the edge, with a certificate that only the update knows", async () => {
        const [http, https, prometheus, port] = (await freePorts(4)) as [number, number, number, number];
        const { certificate, privateKey } = authority.issue("grafana.example.org");
        const parts: Partial<DeploymentSpec["spec"]> = {
            prometheus: { publish: { port: prometheus } },
            grafana: { publish: { port } },
            edge: {
                domain: "example.org",
                tls: { kind: "certificate", certificate: { secret: "chain" }, privateKey: { secret: "key" } },
                users: [{ name: "alice", passwordHash: { secret: "alice" } }],
                publishHttp: { port: http, address: "127.0.0.1" },
                publishHttps: { port: https, address: "127.0.0.1" },
            },
        };
        const secrets = { chain: certificate, key: privateKey, alice: passwordHash };
        const task = { ...taskOf("named", {}, parts, secrets), isNamed: true };
        await deployed(task, async () => {
            succeeded("up", await run("up", task));
            expect(questions()).toEqual([`https://grafana.example.org:${https}`]);
            const again = succeeded("up", await run("up", task));
            expect(Object.keys(JSON.parse(again.stdout) as object)).toEqual(["same"]);
        });
    });

    it("is a tunnel through SSH where there is no name, at the same port in each update", async () => {
        const host = await new RemoteHost().start();
        const [prometheus, port] = (await freePorts(2)) as [number, number];
        const task = taskOf(
            "tunnelled",
            { host: host.spec },
            { prometheus: { publish: { port: prometheus } }, grafana: { publish: { port } } },
            { sshKey: host.privateKey },
        );
        try {
            await deployed(task, async () => {
                succeeded("up", await run("up", task));
                const local = tunnelPort(`vigie/${task.stackName}`);
                expect(questions()).toEqual([`http://127.0.0.1:${local}`]);
                const again = succeeded("up", await run("up", task));
                expect(Object.keys(JSON.parse(again.stdout) as object)).toEqual(["same"]);
            });
        } finally {
            await host.stop();
        }
    });
});
