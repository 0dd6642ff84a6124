import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { version as dockerPlugin } from "@pulumi/docker/package.json";
import { ensureDockerPlugin, ensurePulumi } from "../../tools/toolchain";
import { Command, succeeded } from "./support/command";
import { docker, everythingWith } from "./support/docker";
import { eventually } from "./support/eventually";
import { freePort } from "./support/ports";
import { Prometheus } from "./support/prometheus";
import { printTiming } from "./support/timing";

jest.setTimeout(180_000);

interface Report {
    changes: Partial<Record<"create" | "update" | "replace" | "delete" | "same", number>>;
    url: string;
    containerName: string;
}

/** `examples/minimal`: one `PrometheusStack` in a program that is not this project's. */
describe("a program that imports the library", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-e2e-"));
    const stack = `e2e-library-${process.pid}`;
    let environment: NodeJS.ProcessEnv;
    let port: number;
    let first: Report;

    async function deploy(operation: "up" | "destroy"): Promise<string> {
        const script = join(__dirname, "support/deployExample.ts");
        const args = ["--require", require.resolve("tsx/cjs"), script, operation, stack, String(port)];
        const ended = await new Command(process.execPath, args, { cwd: folder, environment }).ended;
        printTiming(`${operation} of examples/minimal by the Automation API`, ended.seconds);
        return succeeded(operation, ended).stdout;
    }

    beforeAll(async () => {
        const quiet = (): void => undefined;
        const pulumi = await ensurePulumi(quiet);
        const home = process.env.PULUMI_HOME ?? join(homedir(), ".pulumi");
        await ensureDockerPlugin(pulumi, home, dockerPlugin, quiet);
        mkdirSync(join(folder, "state"));
        environment = {
            ...process.env,
            PATH: [dirname(pulumi), process.env.PATH].join(delimiter),
            PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
            PULUMI_CONFIG_PASSPHRASE: "of the end-to-end tests",
        };
        port = await freePort();
        first = JSON.parse(await deploy("up")) as Report;
    });

    afterAll(async () => {
        await deploy("destroy");
        rmSync(folder, { recursive: true, force: true });
        expect(await everythingWith(`vigie.stack=minimal/${stack}`)).toEqual([]);
    });

    it("gets a Prometheus by itself, with its jobs, rules and secrets", async () => {
        expect(first.url).toBe(`http://127.0.0.1:${port}`);
        const prometheus = new Prometheus(first.url);
        expect((await prometheus.targets()).map(({ labels }) => labels.job).sort()).toEqual([
            "api",
            "prometheus",
        ]);
        expect(await prometheus.rule("ApiDown")).toMatchObject({ query: 'up{job="api"} == 0' });
        expect(await prometheus.alertmanagers()).toEqual([]);
        expect(await docker("exec", first.containerName, "cat", "/etc/vigie/secrets/apiToken")).toBe(
            "example-token",
        );
        await eventually(
            "the server has scraped itself",
            async () => (await prometheus.value('up{job="prometheus"}')) === 1,
        );
    });

    it("changes nothing when it runs again", async () => {
        const { changes } = JSON.parse(await deploy("up")) as Report;
        expect(Object.keys(changes)).toEqual(["same"]);
    });
});
