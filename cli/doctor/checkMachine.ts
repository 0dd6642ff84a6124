import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Requirements } from "../preflight/requirements";
import { checkDiskSpace } from "../preflight/diskSpace";
import type { DockerEngine } from "../docker/engine";
import { installedPlugin } from "../toolchain/plugins";
import { type Finding, missing, ok, unknown } from "./finding";
import type { Machine } from "./machine";

const oldestNode = 20;

/** Checks the programs of an update; the first update installs missing ones. */
export function checkPrograms(root: string, dockerPlugin: string, machine: Machine): Finding[] {
    const { nodeVersion, environment } = machine;
    const pulumi =
        machine.find("pulumi") ??
        (existsSync(join(root, ".vigie", "cache", "pulumi.json"))
            ? "installed by a previous update"
            : undefined);
    const pulumiHome = environment.PULUMI_HOME ?? join(homedir(), ".pulumi");
    const plugin = installedPlugin(pulumiHome, { name: "docker", version: dockerPlugin });
    const later = "The first update installs it, which takes a while.";
    return [
        Number(nodeVersion.split(".")[0]) >= oldestNode
            ? ok("Node.js", nodeVersion)
            : missing(
                  "Node.js",
                  nodeVersion,
                  `Vigie requires Node.js ${oldestNode} or later.`,
                  "https://nodejs.org/en/download",
              ),
        pulumi === undefined
            ? unknown("the Pulumi command line", "not installed yet", later, "npm run preview")
            : ok("the Pulumi command line", pulumi),
        plugin === undefined
            ? unknown(`the plugin docker ${dockerPlugin}`, "not installed yet", later, "npm run preview")
            : ok(`the plugin docker ${dockerPlugin}`, plugin),
    ];
}

/** Checks that the Docker engine at an address answers and has the required images. */
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
                ? ok("images", `all ${images.length} are present`)
                : unknown(
                      "images",
                      `not present yet: ${absent.join(", ")}`,
                      "The update pulls them.",
                      `docker pull ${absent[0] ?? ""}`,
                  ),
            ...(full === undefined
                ? []
                : [
                      missing(
                          "disk of Docker",
                          full,
                          "Servers cannot write when it is full.",
                          "docker system prune",
                      ),
                  ]),
        ];
    } catch (error) {
        return [
            missing(
                "Docker",
                (error as Error).message,
                "All servers run in it.",
                "systemctl start docker, or set DOCKER_HOST",
            ),
        ];
    }
}
