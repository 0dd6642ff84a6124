import { buildCompose, keptCompose } from "../../tools/offline";
import { firstWay } from "./firstWay";
import { run } from "./run";
import type { Say } from "./say";

/** The Docker Compose command without arguments: `["docker", "compose"]`, or the path of a local build. */
export function ensureCompose(say: Say): Promise<readonly string[]> {
    return firstWay<readonly string[]>(
        "Docker Compose",
        [
            { how: "docker compose", attempt: dockersOwn },
            { how: "cached docker-compose", attempt: () => Promise.resolve(asCommand(keptCompose())) },
            { how: "building Docker Compose", attempt: async () => asCommand(await buildCompose(say)) },
        ],
        say,
    );
}

async function dockersOwn(): Promise<readonly string[] | undefined> {
    const { code } = await run("docker", ["compose", "version"]);
    return code === 0 ? ["docker", "compose"] : undefined;
}

function asCommand(path: string | undefined): readonly string[] | undefined {
    return path === undefined ? undefined : [path];
}
