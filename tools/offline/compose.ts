import type { Say } from "../../cli/toolchain/say";
import { builtCommand, keptCommand } from "./builtCommand";
import type { GoRecipe } from "./goBuild";

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
    return keptCommand(composeRecipe, "docker-compose");
}

/** Builds Docker Compose; returns its path. */
export function buildCompose(say: Say): Promise<string> {
    return builtCommand(composeRecipe, "docker-compose", say);
}
