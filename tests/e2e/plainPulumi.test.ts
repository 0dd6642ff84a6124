import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dump, load } from "js-yaml";
import type { Ended } from "./support/command";
import { documented } from "./support/documentedCommands";
import { containersWith, everythingWith } from "./support/docker";
import { freshClone, removeClone } from "./support/freshClone";
import { ensureGrafanaPlugin } from "./support/grafanaStack";
import { countsIn, PlainPulumi } from "./support/plainPulumi";
import { Prometheus } from "./support/prometheus";
import { smallSettings, stackPorts } from "./support/settings";
import { type Settings, TestStack } from "./support/testStack";

jest.setTimeout(240_000);

/** The command line that the documentation shows, with the real Node.js host, in a clone of this project. */
describe("plain pulumi in a fresh clone", () => {
    const folder = freshClone();
    const pulumi = new PlainPulumi(folder);
    const name = `e2e-plain-${process.pid}`;
    const label = `vigie.stack=vigie/${name}`;
    const file = join(folder, `Pulumi.${name}.yaml`);
    let settings: Settings;
    let prometheus: Prometheus;
    let preview: Ended;

    /** Adds configuration to a stack's file, which keeps its salt and its secrets. */
    function configureFile(path: string, added: object): void {
        const { config, ...rest } = load(readFileSync(path, "utf8")) as { config?: object };
        writeFileSync(path, dump({ ...rest, config: { ...config, ...added } }));
    }

    function configure(changed: Settings): void {
        const entries = Object.entries(changed).map(([key, value]) => [`vigie:${key}`, value] as const);
        configureFile(file, Object.fromEntries(entries));
    }

    const idOf = async (container: string) => (await containersWith(label)).get(container)?.Id;

    beforeAll(async () => {
        const ports = await stackPorts();
        settings = smallSettings(ports, {
            jobs: [{ name: "api", static: [{ targets: ["api:8000"] }], bearerToken: { secret: "apiToken" } }],
        });
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        await pulumi.prepare();
        await ensureGrafanaPlugin((line) => void process.stderr.write(`${line}\n`));
        await pulumi.mustRun(documented.install);
    });

    afterAll(async () => {
        await pulumi.run(`pulumi destroy --yes --stack ${name}`);
        pulumi.forget();
        removeClone(folder);
        expect(await everythingWith(label)).toEqual([]);
    });

    it("previews a new stack with a secret, and makes nothing", async () => {
        await pulumi.mustRun(documented.init(name));
        const token = "canary-of-the-plain-stack";
        await pulumi.mustRun(documented.setSecret("apiToken"), token);
        configure(settings);
        preview = await pulumi.mustRun(documented.preview);
        expect(countsIn(preview)).toEqual({ create: 19 });
        expect(await everythingWith(label)).toEqual([]);
    });

    it("deploys it, with the secret nowhere in plain text", async () => {
        expect(countsIn(await pulumi.mustRun(`${documented.up} --yes`))).toEqual({ created: 19 });
        expect((await prometheus.targets()).map(({ labels }) => labels.job).sort()).toEqual([
            "alertmanager",
            "api",
            "prometheus",
        ]);
        const { stdout } = await pulumi.mustRun("pulumi stack export");
        expect(stdout).toContain("vigie-prometheus-server-container");
        expect(stdout).not.toContain("canary-of-the-plain-stack");
    });

    it("changes nothing in a second update, nor in one after a refresh", async () => {
        expect(countsIn(await pulumi.mustRun(`${documented.up} --yes`))).toEqual({ unchanged: 19 });
        await pulumi.mustRun(`${documented.refresh} --yes --expect-no-changes`);
        await pulumi.mustRun(`${documented.preview} --refresh --expect-no-changes`);
    });

    it("tells the stack's outputs", async () => {
        const { stdout } = await pulumi.mustRun(`${documented.outputs} --json`);
        expect(Object.keys(JSON.parse(stdout) as object).sort()).toEqual(["alertmanager", "prometheus"]);
    });

    it("has an edited rule live in the same container", async () => {
        const server = await idOf("vigie-prometheus-server-container");
        configure({ ...settings, alerts: { TargetDown: { for: "7m" } } });
        const edited = await pulumi.mustRun(`${documented.up} --yes`);
        expect(countsIn(edited)).toEqual({ replaced: 1, unchanged: 18 });
        expect(await prometheus.rule("TargetDown")).toMatchObject({ duration: 420 });
        expect(await idOf("vigie-prometheus-server-container")).toBe(server);
    });

    it("prints the faults of a setting, with the stack's file and nothing else, in the time of a preview", async () => {
        const before = readFileSync(file, "utf8");
        configure({ ...settings, exporters: [{ kind: "nod" }] });
        const faulty = await pulumi.run(documented.preview);
        writeFileSync(file, before);
        expect(faulty.code).not.toBe(0);
        const [, told = ""] = /^ {4}error: ([\s\S]+?)\n\n/m.exec(faulty.output) ?? [];
        expect(told.split("\n").map((line) => line.trim())).toEqual([
            `Pulumi.${name}.yaml (stack ${name}) has 1 fault:`,
            expect.stringMatching(/^exporters\[0\]\.kind must be one of .+, got "nod"$/),
        ]);
        expect(faulty.output).not.toMatch(/^\s+at /m);
        expect(faulty.seconds).toBeLessThan(2 * preview.seconds);
    });

    it("checks a preview by the guard rails", async () => {
        const { output } = await pulumi.mustRun(documented.checkedPreview);
        expect(output).toContain(`vigie@v0.1.0 (local: ${folder}/cli/bin/guardRails.cjs)`);
    });

    it("leaves nothing after a destroy", async () => {
        await pulumi.mustRun(`${documented.destroy} --yes`);
        expect(await everythingWith(label)).toEqual([]);
    });

    it("previews the example with a team's own rules", async () => {
        cpSync(join(folder, "examples/rules/rules"), join(folder, "rules"), { recursive: true });
        const example = `e2e-rules-${process.pid}`;
        await pulumi.mustRun(documented.init(example));
        await pulumi.mustRun(documented.setSecret("grafanaAdminPassword"), "of-the-example");
        const { config } = load(readFileSync(join(folder, "examples/rules/Pulumi.dev.yaml"), "utf8")) as {
            config: object;
        };
        configureFile(join(folder, `Pulumi.${example}.yaml`), config);
        const { stdout } = await pulumi.mustRun(`${documented.preview} --stack ${example}`);
        expect(stdout).toContain("vigie-exporters-node-container create");
        expect(stdout).not.toContain("vigie-exporters-cadvisor");
    });
});

describe("a stack that npm start made", () => {
    const folder = freshClone();
    const pulumi = new PlainPulumi(folder);
    const stack = new TestStack("handover", {}, folder);

    beforeAll(async () => {
        await pulumi.prepare();
        await pulumi.mustRun(documented.install);
        stack.configure(smallSettings(await stackPorts()));
        await stack.up();
    });

    afterAll(async () => {
        await stack.remove();
        pulumi.forget();
        removeClone(folder);
    });

    it("is the same to plain pulumi, and to npm start again", async () => {
        const before = new Map([...(await stack.containers())].map(([name, { Id }]) => [name, Id]));
        pulumi.useStateOfCommands();
        await pulumi.mustRun(`${documented.previewOf(stack.name)} --expect-no-changes`);
        await pulumi.mustRun(`${documented.upOf(stack.name)} --yes --refresh --expect-no-changes`);
        const { changes } = await stack.up();
        expect(changes).toMatchObject({ created: 0, updated: 0, replaced: 0, deleted: 0 });
        expect(new Map([...(await stack.containers())].map(([name, { Id }]) => [name, Id]))).toEqual(before);
    });
});
