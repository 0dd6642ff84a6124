import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { docker, everythingWith } from "./support/docker";
import { eventually } from "./support/eventually";
import { ensureGrafanaPlugin } from "./support/grafanaStack";
import { makeLibraryProject, packLibrary, removeProject } from "./support/libraryProject";
import { countsIn, PlainPulumi } from "./support/plainPulumi";
import { freePort } from "../support/ports";
import { Prometheus } from "./support/prometheus";

jest.setTimeout(240_000);

const packages = mkdtempSync(join(tmpdir(), "vigie-pack-"));
let packed: string | undefined;

/** The packed library, made once. */
function library(): string {
    packed ??= packLibrary(packages);
    return packed;
}

afterAll(() => removeProject(packages));

/** `examples/minimal`, one `PrometheusStack`, by plain `pulumi` in a project that installs the packed library. */
describe("a project that imports the library", () => {
    const folder = makeLibraryProject("minimal");
    const pulumi = new PlainPulumi(folder);
    const stack = `e2e-library-${process.pid}`;
    let port: number;

    beforeAll(async () => {
        port = await freePort();
        await pulumi.prepare();
        await pulumi.mustRun(`npm install --no-audit --no-fund ${library()}`);
        await pulumi.mustRun(`pulumi stack init ${stack}`);
        await pulumi.mustRun("pulumi config set port", String(port));
        await pulumi.mustRun("pulumi config set --secret apiToken", "example-token");
    });

    afterAll(async () => {
        await pulumi.run(`pulumi destroy --yes --stack ${stack}`);
        pulumi.forget();
        removeProject(folder);
        expect(await everythingWith(`vigie.stack=minimal/${stack}`)).toEqual([]);
    });

    async function output(name: string): Promise<string> {
        return (await pulumi.mustRun(`pulumi stack output ${name}`)).stdout.trim();
    }

    it("gets a Prometheus alone, with its jobs, rules and secrets", async () => {
        expect(countsIn(await pulumi.mustRun("pulumi up --yes"))).toEqual({ created: 10 });
        const url = await output("url");
        expect(url).toBe(`http://127.0.0.1:${port}`);
        const prometheus = new Prometheus(url);
        expect((await prometheus.targets()).map(({ labels }) => labels.job).sort()).toEqual([
            "api",
            "prometheus",
        ]);
        expect(await prometheus.rule("ApiDown")).toMatchObject({ query: 'up{job="api"} == 0' });
        expect(await prometheus.alertmanagers()).toEqual([]);
        const container = await output("containerName");
        expect(await docker("exec", container, "cat", "/etc/vigie/secrets/apiToken")).toBe("example-token");
        await eventually(
            "the server has scraped itself",
            async () => (await prometheus.value('up{job="prometheus"}')) === 1,
        );
    });

    it("changes nothing in a second update", async () => {
        expect(countsIn(await pulumi.mustRun("pulumi up --yes"))).toEqual({ unchanged: 10 });
    });

    it("prints the faults of a spec alone, in the time of a preview", async () => {
        const usual = await pulumi.mustRun("pulumi preview");
        await pulumi.mustRun("pulumi config set port", "70000");
        const faulty = await pulumi.run("pulumi preview");
        await pulumi.mustRun("pulumi config set port", String(port));
        expect(faulty.code).not.toBe(0);
        const [, told = ""] = /^ {4}error: ([\s\S]+?)\n\n/m.exec(faulty.output) ?? [];
        expect(told.split("\n").map((line) => line.trim())).toEqual([
            "The monitoring spec has 1 fault:",
            "spec.publish.port must be a port between 1 and 65535, got 70000",
        ]);
        expect(faulty.output).not.toMatch(/^\s+at /m);
        expect(faulty.seconds).toBeLessThan(2 * usual.seconds);
    });
});

/** `examples/stack`, a whole stack: Grafana's image is unavailable where images cannot be pulled, so only a preview. */
describe("the ten lines of the README", () => {
    const folder = makeLibraryProject("stack");
    const pulumi = new PlainPulumi(folder);

    beforeAll(async () => {
        await ensureGrafanaPlugin((line) => void process.stderr.write(`${line}\n`));
        await pulumi.prepare();
        await pulumi.mustRun(`npm install --no-audit --no-fund ${library()}`);
        await pulumi.mustRun(`pulumi stack init e2e-lines-${process.pid}`);
        await pulumi.mustRun("pulumi config set --secret slackUrl", "https://hooks.slack.com/services/x");
        await pulumi.mustRun("pulumi config set --secret grafanaAdminPassword", "of-the-example");
    }, 600_000);

    afterAll(() => {
        pulumi.forget();
        removeProject(folder);
    });

    it("preview a stack with Prometheus, two exporters, Alertmanager and Grafana", async () => {
        const { stdout } = await pulumi.mustRun("pulumi preview");
        const servers = [...stdout.matchAll(/docker:index:Container (\S+-container) create/g)];
        expect([...new Set(servers.map(([, name]) => name))].sort()).toEqual([
            "monitoring-alerting-server-container",
            "monitoring-exporters-node-container",
            "monitoring-exporters-redis-container",
            "monitoring-grafana-server-container",
            "monitoring-prometheus-server-container",
        ]);
        expect(stdout).toContain("grafana:oss:Dashboard monitoring-grafana-dashboard-");
    });
});
