import { copyFile, mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { buildCommand } from "../../tools/offline";
import { firstWay } from "./firstWay";
import { mustRun } from "./run";
import type { Say } from "./say";

/** A command that an image brings, such as `promtool`. */
export interface ImageCommand {
    readonly name: string;
    /** The image, by which the version is pinned. */
    readonly image: string;
    /** Path in the image; `/bin/<name>` by default. */
    readonly path?: string;
}

/** Installs a command at `place`: copied out of its image if a Docker engine is available, otherwise built. */
export function ensureImageCommand(command: ImageCommand, place: string, say: Say): Promise<string> {
    return firstWay(
        `${command.name} of ${command.image}`,
        [
            {
                how: `copying ${command.name} out of ${command.image}`,
                attempt: () => put(place, (fresh) => takeOut(command, fresh)),
            },
            {
                how: `building ${command.name}`,
                attempt: () =>
                    put(place, async (fresh) =>
                        copyFile(await buildCommand(command.image, command.name, say), fresh),
                    ),
            },
        ],
        say,
    );
}

/** Writes a file atomically: to a temporary name in the same folder, then renamed. */
async function put(place: string, write: (fresh: string) => Promise<void>): Promise<string> {
    const fresh = `${place}.${process.pid}`;
    await mkdir(dirname(place), { recursive: true });
    await write(fresh);
    await rename(fresh, place);
    return place;
}

/**
 * Copies a command out of a container that is never started; `docker create` pulls a missing image.
 *
 * A command that needs libraries of its image does not run outside: it is rejected.
 */
async function takeOut({ name, image, path }: ImageCommand, target: string): Promise<void> {
    const container = (await mustRun("docker", ["create", image])).trim();
    try {
        await mustRun("docker", ["cp", "--follow-link", `${container}:${path ?? `/bin/${name}`}`, target]);
    } finally {
        await mustRun("docker", ["rm", "--volumes", container]);
    }
    await mustRun(target, ["--version"]);
}
