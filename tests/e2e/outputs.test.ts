import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../support/ports";
import { docker, everythingWith } from "./support/docker";
import { eventually } from "./support/eventually";
import { makeLibraryProject, packLibrary, removeProject } from "./support/libraryProject";
import { countsIn, PlainPulumi } from "./support/plainPulumi";
import { Prometheus } from "./support/prometheus";
import { redisImage } from "./support/redisImage";

jest.setTimeout(240_000);

const canary = "canary-9f3b-password";

/** `examples/outputs` by plain `pulumi`: a real Redis of the same program, by its name and its password as Outputs. */
describe("a program that monitors what it creates", () => {
    const packages = mkdtempSync(join(tmpdir(), "vigie-pack-"));
    const folder = makeLibraryProject("outputs");
    const pulumi = new PlainPulumi(folder);
    const stack = `e2e-outputs-${process.pid}`;
    let image: string;
    let prometheus: Prometheus;

    beforeAll(async () => {
        image = await redisImage();
        const port = await freePort();
        prometheus = new Prometheus(`http://127.0.0.1:${port}`);
        await pulumi.prepare();
        await pulumi.mustRun(`npm install --no-audit --no-fund ${packLibrary(packages)}`);
        await pulumi.mustRun(`pulumi stack init ${stack}`);
        await pulumi.mustRun(`pulumi config set port ${port}`);
        await pulumi.mustRun(`pulumi config set redisImage ${image}`);
        await pulumi.mustRun("pulumi config set --secret redisPassword", canary);
    });

    afterAll(async () => {
        await pulumi.run(`pulumi destroy --yes --stack ${stack}`);
        pulumi.forget();
        await docker("rmi", image);
        removeProject(folder);
        removeProject(packages);
        expect(await everythingWith(`vigie.stack=outputs/${stack}`)).toEqual([]);
    });

    it("shows in a preview what depends on the new container", async () => {
        const { stdout } = await pulumi.mustRun("pulumi preview --diff");
        expect(stdout).toContain("monitoring-exporters-redis-container");
        expect(stdout).not.toContain("vigie-input");
        expect(stdout).not.toContain(canary);
    });

    it("monitors the container by its name, with its password", async () => {
        await pulumi.mustRun("pulumi up --yes");
        const name = (await pulumi.mustRun("pulumi stack output cacheName")).stdout.trim();
        expect(name).toMatch(/^cache-[0-9a-f]{7}$/);
        await eventually(
            "Redis answers the exporter",
            async () => (await prometheus.value(`redis_up{instance="${name}:6379"}`)) === 1,
        );
    });

    it("changes nothing in a second update", async () => {
        expect(Object.keys(countsIn(await pulumi.mustRun("pulumi up --yes")))).toEqual(["unchanged"]);
    });

    it("has the password in no container's description and not in the state in plain text", async () => {
        const ids = (
            await docker("ps", "--all", "--quiet", "--filter", `label=vigie.stack=outputs/${stack}`)
        ).split(/\s+/);
        expect(ids.length).toBeGreaterThan(3);
        expect(await docker("inspect", ...ids)).not.toContain(canary);
        expect((await pulumi.mustRun("pulumi stack export")).stdout).not.toContain(canary);
    });
});
