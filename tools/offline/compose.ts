import { join } from "node:path";
import type { Say } from "../toolchain/say";
import { kept } from "./cache";
import { type GoRecipe, goBinaries, goEntry } from "./goBuild";

/** How Docker Compose is built. */
export const composeRecipe: GoRecipe = {
    title: "Docker Compose 2.40.3",
    module: "compose",
    commands: { "docker-compose": "github.com/docker/compose/v2/cmd" },
    version: { variable: "github.com/docker/compose/v2/internal.Version", value: "v2.40.3" },
    coldSeconds: 180,
};

/** The Docker Compose that was built here before. */
export function keptCompose(): string | undefined {
    const entry = kept(goEntry(composeRecipe));
    return entry && join(entry, "bin", "docker-compose");
}

/** Builds Docker Compose; returns its path. */
export async function buildCompose(say: Say): Promise<string> {
    return join(await goBinaries(composeRecipe, say), "bin", "docker-compose");
}
