import { homedir } from "node:os";
import { join } from "node:path";
import { DockerEngine } from "./docker/engine";
import { ensureDocker, ensureDockerPlugin, ensureImages, ensurePlugin, ensurePulumi } from "./toolchain";
import { onPath } from "./toolchain/executable";
import { KnownInstallation } from "./installation";
import { ensureTestTool } from "./testTools";
import type { Toolchain } from "./toolchain/model";

/**
 * The toolchain of this machine; it installs only what is missing.
 *
 * @param dockerPlugin version of the Docker provider plugin that the program's SDK requires.
 */
export function machineToolchain(root: string, dockerPlugin: string): Toolchain {
    const pulumiHome = process.env.PULUMI_HOME ?? join(homedir(), ".pulumi");
    const known = new KnownInstallation(join(root, ".vigie", "cache", "pulumi.json"));
    return {
        async ensureDocker(say) {
            try {
                await DockerEngine.at(undefined)?.version();
            } catch {
                const { host } = await ensureDocker(say);
                process.env.DOCKER_HOST = host;
            }
        },
        async ensurePulumi(say) {
            const installation = known.recall(onPath("pulumi")) ?? known.keep(await ensurePulumi(say));
            await ensureDockerPlugin(installation.command, pulumiHome, dockerPlugin, say);
            return { ...installation, pulumiHome };
        },
        ensurePromtool: (say) => ensureTestTool("promtool", say),
        async ensurePlugin(plugin, say) {
            const { command } = await this.ensurePulumi(say);
            const outcome = await ensurePlugin(command, pulumiHome, plugin, say);
            return "unavailable" in outcome
                ? outcome.unavailable.replace(/^.+? is unavailable: /, "")
                : undefined;
        },
        async ensureImages(images, say) {
            const outcomes = await ensureImages(images, say);
            return outcomes.flatMap((outcome) =>
                "unavailable" in outcome ? [{ image: outcome.reference, reason: outcome.unavailable }] : [],
            );
        },
    };
}
