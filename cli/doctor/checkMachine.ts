import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Requirements } from "../preflight/requirements";
import { checkDiskSpace } from "../preflight/diskSpace";
import type { DockerEngine } from "../docker/engine";
import { installedPlugin } from "../toolchain/plugins";
import { type Finding, missing, ok, unknown } from "./finding";
import type { Surroundings } from "./surroundings";

const oldestNode = 20;

/** Whether what runs the program is here: what is not there yet is got by the first update. */
export function checkPrograms(root: string, dockerPlugin: string, machine: Surroundings): Finding[] {
    const { nodeVersion, environment } = machine;
    const pulumi =
        machine.find("pulumi") ??
        (existsSync(join(root, ".vigie", "cache", "pulumi.json")) ? "kept from an update before" : undefined);
    const pulumiHome = environment.PULUMI_HOME ?? join(homedir(), ".pulumi");
    const plugin = installedPlugin(pulumiHome, { name: "docker", version: dockerPlugin });
    const later = "The first update gets it, which takes a while.";
    return [
        Number(nodeVersion.split(".")[0]) >= oldestNode
            ? ok("Node.js", nodeVersion)
            : missing(
                  "Node.js",
                  nodeVersion,
                  `The program needs ${oldestNode} or later.`,
                  "https://nodejs.org/en/download",
              ),
        pulumi === undefined
            ? unknown("the Pulumi command line", "not here yet", later, "npm run preview")
            : ok("the Pulumi command line", pulumi),
        plugin === undefined
            ? unknown(`the plugin docker ${dockerPlugin}`, "not here yet", later, "npm run preview")
            : ok(`the plugin docker ${dockerPlugin}`, plugin),
    ];
}

/** Whether the Docker engine of an address answers, with the images that are needed. */
export async function checkEngine(
    engine: DockerEngine,
    { images }: Pick<Requirements, "images">,
): Promise<Finding[]> {
    try {
        const version = await engine.version();
        const tags = await engine.imageTags();
        const absent = images.filter(({ image }) => !tags.has(image)).map(({ image }) => image);
        const full = await checkDiskSpace(await engine.dataRoot());
        return [
            ok("Docker", version),
            absent.length === 0
                ? ok("images", `all ${images.length} are there`)
                : unknown(
                      "images",
                      `not there yet: ${absent.join(", ")}`,
                      "The update pulls them.",
                      `docker pull ${absent[0] ?? ""}`,
                  ),
            ...(full === undefined
                ? []
                : [missing("disk of Docker", full, "Servers stop writing.", "docker system prune")]),
        ];
    } catch (error) {
        return [
            missing(
                "Docker",
                (error as Error).message,
                "Everything runs in it.",
                "systemctl start docker, or set DOCKER_HOST",
            ),
        ];
    }
}
