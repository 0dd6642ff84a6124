import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { load } from "js-yaml";
import { ensurePulumi } from "../../cli/toolchain";
import { Command, succeeded } from "./support/command";
import { ProductionWorld } from "./support/productionWorld";
import type { Verdict } from "./support/ruleBreaker";
import { devSettings, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";
import { printTiming } from "./support/timing";

jest.setTimeout(180_000);

const checkout = join(__dirname, "../..");
const { version } = JSON.parse(readFileSync(join(checkout, "policies/package.json"), "utf8")) as {
    version: string;
};

/** Each rule with its words, as the engine tells them; the values that must not be told are not there. */
const broken = [
    'no-public-port on open: Ports are published on a specific address of the host, except HTTP and HTTPS of the edge.\nports must set ip to a specific address of the host, such as 127.0.0.1, got "0.0.0.0" for port 9090',
    'no-floating-image-tag on floating: Images have a tag with a full version, or a digest.\nimage must have a tag with a version, such as :v3.15.0, or a digest, got "traefik:latest"',
    "no-privileged-container on mighty: No container is privileged, shares host namespaces, or mounts the Docker socket.\nprivileged must not be true",
    "no-plain-text-secret on told: No secret is in a container's environment, command, labels or plain files.\nenvs must not set SMTP_PASSWORD (not shown): pass it as a file",
    "protected-data on prometheus-data: Data volumes are protected in stacks whose names begin with prod.\nprotect must be true: set vigie:protectData to true",
    "protected-data on disk: Data volumes are protected in stacks whose names begin with prod.\nprotect must be true: set vigie:protectData to true",
    "encrypted-disks on disk: AWS volumes are encrypted.\nencrypted must be true",
    'imds-v2 on machine: Instance metadata requires a token (IMDSv2).\nmetadataOptions.httpTokens must be "required"',
    "no-open-ssh on ssh: Port 22 is not open to the internet.\nport 22 must not be open to 0.0.0.0/0",
];

describe("the guard rails, started by the engine", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-e2e-"));
    const world = new ProductionWorld("192.0.2.1");
    let environment: NodeJS.ProcessEnv;

    beforeAll(async () => {
        const pulumi = await ensurePulumi(() => undefined);
        await world.create();
        mkdirSync(join(folder, "state"));
        environment = {
            ...process.env,
            ...world.environment,
            PATH: [folder, dirname(pulumi), process.env.PATH].join(delimiter),
            PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
            PULUMI_CONFIG_PASSPHRASE: "of the end-to-end tests",
        };
    });

    afterAll(() => {
        rmSync(folder, { recursive: true, force: true });
        world.remove();
    });

    async function verdict(program: "breaks" | "waits", pack: string): Promise<Verdict> {
        const script = join(__dirname, "support/ruleBreaker.ts");
        const args = ["--require", require.resolve("tsx/cjs"), script, program, join(checkout, pack)];
        const ended = await new Command(process.execPath, args, { cwd: folder, environment }).ended;
        printTiming(`preview with ${pack}`, ended.seconds);
        return JSON.parse(succeeded(program, ended).stdout) as Verdict;
    }

    it("refuse a preview that breaks every rule, each in its own words", async () => {
        const { packs, violations, failed } = await verdict("breaks", "cli/bin/guardRails.cjs");
        expect(failed).toBe(true);
        expect(Object.values(packs)).toEqual([version]);
        expect(violations.map(plain).sort()).toEqual(broken.map((line) => `mandatory ${line}`).sort());
        expect(JSON.stringify(violations)).not.toContain("hunter2");
    });

    it("judge what is known where other values are not known before the update", async () => {
        const { violations, failed } = await verdict("waits", "cli/bin/guardRails.cjs");
        expect(failed).toBe(true);
        expect(violations.map((line) => plain(line).replace(/:.*\n/, ": ")).sort()).toEqual([
            "mandatory no-plain-text-secret on later: envs must not set API_TOKEN (not shown): pass it as a file",
            "mandatory no-privileged-container on later: privileged must not be true",
        ]);
    });

    it("are the same from their sources, by the program of Pulumi's SDK that runs policy packs", async () => {
        // What Pulumi's own archive has for it, where there is no host of Node.js.
        const analyzer = join(folder, "pulumi-analyzer-policy-nodejs");
        const program = join(checkout, "node_modules/@pulumi/pulumi/cmd/run-policy-pack");
        writeFileSync(analyzer, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
        chmodSync(analyzer, 0o755);
        const { violations, failed } = await verdict("breaks", "policies");
        expect(failed).toBe(true);
        expect(violations.map(plain).sort()).toEqual(broken.map((line) => `mandatory ${line}`).sort());
    });
});

describe("the project's own commands", () => {
    it("refuse a preview in which anything breaks a rule", async () => {
        const stack = new TestStack("rails");
        const publish = { port: 19_093, address: "0.0.0.0" };
        stack.configure(smallSettings(await stackPorts(), {}, { allowUndelivered: true, publish }));
        const { code, output } = await stack.run("preview");
        expect(output).toContain("vigie-alerting-server-container violates the policy no-public-port: ");
        expect(output).toContain('such as 127.0.0.1, got "0.0.0.0" for port 19093');
        expect(code).toBe(1);
        rmSync(stack.root, { recursive: true });
    });

    it("refuse a secret that stands in the stack's file in plain text, and do not show it", async () => {
        const stack = new TestStack("clear");
        const probes = [{ name: "own", module: "http_2xx", targets: ["https://me:hunter2@example.org/"] }];
        stack.configure({ name: "e2e", exporters: [{ kind: "blackbox", probes }] });
        for (const command of ["preview", "up", "doctor"]) {
            const { code, output } = await stack.run(command);
            expect(output).toContain(
                "vigie:exporters[0].probes[0].targets[0] must not hold a password in a URL in plain text: ",
            );
            expect(output).not.toContain("hunter2");
            expect(code).toBe(1);
        }
        rmSync(stack.root, { recursive: true });
    });

    it("find nothing against the stacks of this repository", async () => {
        const dev = new TestStack("dev-rails");
        dev.configure(devSettings(await stackPorts()));
        expect((await dev.mustRun("preview")).stdout).toContain("vigie-prometheus-server-container");
        rmSync(dev.root, { recursive: true });

        const world = new ProductionWorld("192.0.2.1");
        await world.create();
        const prod = new TestStack("prod-rails", world.environment);
        const file = readFileSync(join(checkout, "Pulumi.prod.yaml"), "utf8");
        const { config } = load(file) as { config: Record<string, unknown> };
        prod.configure(
            Object.fromEntries(
                Object.entries(config).map(([key, value]) => [key.replace("vigie:", ""), value]),
            ),
        );
        for (const key of ["sshKey", "hostKey"]) {
            await prod.mustRun("secret", "--name", key, "--generate", "ed25519");
        }
        await prod.setSecrets({
            annaPasswordHash: "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W",
            smtpPassword: "x",
            heartbeatUrl: "https://heartbeat.example.org/",
        });
        expect((await prod.mustRun("preview")).stdout).toMatch(/^\+ create +host-instance /m);
        rmSync(prod.root, { recursive: true });
        world.remove();
    });
});

/** Without the engine's marks for colours and its margins. */
function plain(text: string): string {
    return text
        .replace(/<\{%[^%]*%\}>/g, "")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join("\n");
}
