import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeSecret } from "../../../components/server/configVolume/composeSecret";
import { type ConfigPlan, configurationMount } from "../../../components/server/configVolume/plan";
import { packed } from "../../../components/server/configVolume/packed";
import {
    contentFile,
    programFile,
    secretWriterScript,
    volumeInWriter,
    writerContent,
    writerScript,
} from "../../../components/server/configVolume/script";
import { type EdgePlan, planEdge } from "../../../components/edge/plan";
import type { EdgeTarget } from "../../../components/spec/edge";
import { images } from "../../../components/images";
import type { EdgeSpec } from "../../../components/spec/edge";
import { run } from "../../../cli/toolchain/run";
import { docker } from "./docker";
import { eventually } from "./eventually";

type Secrets = Readonly<Record<string, string>>;

/** An edge as its plan has it, with the writers' own programs, run by Docker's command line on a network of its own. */
export class RunningEdge {
    public readonly container = `e2e-edge-${process.pid}`;
    private readonly volume = `${this.container}-configuration`;
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-e2e-"));

    public constructor(private readonly servers: readonly EdgeTarget[]) {}

    public plan(spec: EdgeSpec): EdgePlan {
        return planEdge({ spec, servers: this.servers });
    }

    /** Starts it, and waits until it is healthy. */
    public async start(spec: EdgeSpec, secrets: Secrets): Promise<void> {
        await docker("network", "create", this.container);
        await docker("volume", "create", this.volume);
        const { config, service } = this.plan(spec);
        await this.writeSecrets(config, secrets);
        await this.write(config);
        const ports = (service.ports ?? []).map(
            ({ internal, external, address }) => `--publish=${address}:${external}:${internal}`,
        );
        await docker(
            ...["run", "--detach", `--name=${this.container}`, `--network=${this.container}`],
            ...[`--network-alias=${service.alias}`, `--volume=${this.volume}:${configurationMount}:ro`],
            ...["--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges"],
            ...[`--user=${service.user ?? ""}`, `--memory=${service.memoryMegabytes}m`],
            ...[...ports, images.traefik, ...(service.command ?? [])],
        );
        const [, ...health] = service.healthCommand;
        await eventually("the edge is healthy", async () => {
            return (await run("docker", ["exec", this.container, ...health])).code === 0;
        });
    }

    /** Puts plain files in force; what the writer printed, and how it ended. */
    public async write(plan: ConfigPlan): Promise<{ code: number; output: string }> {
        return await this.runWriter(writerScript(plan), writerContent(plan));
    }

    /** Puts secret files in force. */
    public async writeSecrets(plan: ConfigPlan, secrets: Secrets): Promise<void> {
        const value = (name: string) => secrets[name] ?? "";
        const files = Object.entries(plan.secretFiles).map(([file, source]) => {
            const parts = typeof source === "string" || "secret" in source ? [source] : source;
            const texts = parts.map((part) =>
                typeof part === "string" ? value(part) : composeSecret(part, value(part.secret)),
            );
            return [file, texts.join("")];
        });
        const written = await this.runWriter(
            secretWriterScript(plan),
            packed(Object.fromEntries(files) as Secrets),
        );
        expect(written).toMatchObject({ code: 0 });
    }

    /** When the server's process began: it changes with a restart. */
    public async startedAt(): Promise<string> {
        return await docker("inspect", "--format", "{{.Id}} {{.State.StartedAt}}", this.container);
    }

    /** What containers in the network get from the internal port. */
    public async internal(path: string): Promise<string> {
        return await docker("exec", this.container, "wget", "-q", "-O", "-", `http://127.0.0.1:8082${path}`);
    }

    public async log(): Promise<string> {
        const { stdout, stderr } = await run("docker", ["logs", this.container]);
        return stdout + stderr;
    }

    public async remove(): Promise<void> {
        await run("docker", ["rm", "--force", "--volumes", this.container]);
        await run("docker", ["volume", "rm", this.volume]);
        await run("docker", ["network", "rm", this.container]);
        rmSync(this.folder, { recursive: true, force: true });
    }

    private async runWriter(program: string, content: string): Promise<{ code: number; output: string }> {
        const upload = join(this.folder, "vigie");
        rmSync(upload, { recursive: true, force: true });
        mkdirSync(upload);
        writeFileSync(join(upload, programFile), program);
        writeFileSync(join(upload, contentFile), content);
        const writer = await docker(
            ...["create", "--user=0:0", `--network=${this.container}`, "--cap-drop=ALL", "--cap-add=CHOWN"],
            ...[`--volume=${this.volume}:${volumeInWriter}`, "--entrypoint=/bin/sh", images.traefik],
            `/vigie/${programFile}`,
        );
        await docker("cp", "--quiet", upload, `${writer}:/`);
        const { code, stdout, stderr } = await run("docker", ["start", "--attach", writer]);
        await docker("rm", writer);
        return { code, output: stdout + stderr };
    }
}
