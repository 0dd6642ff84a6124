import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import dockerPackage from "@pulumi/docker/package.json";
import { ensureDockerPlugin, ensurePulumi } from "../../cli/toolchain";
import { timed } from "./command";

/** Seconds that the preview of a flat program takes through the Automation API. */
export async function measureFlatPreview(root: string, rounds: number): Promise<number[]> {
    const say = (): void => undefined;
    const command = await ensurePulumi(say);
    const pulumiHome = process.env.PULUMI_HOME ?? join(homedir(), ".pulumi");
    await ensureDockerPlugin(command, pulumiHome, dockerPackage.version, say);
    const folder = mkdtempSync(join(tmpdir(), "vigie-flat-"));
    const environment = {
        PULUMI_BACKEND_URL: pathToFileURL(folder).href,
        PULUMI_CONFIG_PASSPHRASE: "bench",
        PULUMI_HOME: pulumiHome,
        PULUMI_SKIP_UPDATE_CHECK: "true",
        VIGIE_BENCH_PULUMI: command,
    };
    const program = [process.execPath, "--import", "tsx", join(root, "tools/bench/flatProgram.ts")];
    try {
        // The first run creates the stack, and is not counted.
        await timed(program, { cwd: root, environment });
        const seconds: number[] = [];
        for (let round = 0; round < rounds; round++) {
            seconds.push(await timed(program, { cwd: root, environment }));
        }
        return seconds;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
