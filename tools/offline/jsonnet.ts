import { join } from "node:path";
import type { Say } from "../toolchain/say";
import { kept } from "./cache";
import { type GoRecipe, goBinaries, goEntry } from "./goBuild";

/** How the Go implementation of Jsonnet is built, which the benchmark renders the same JSON with. */
export const jsonnetRecipe: GoRecipe = {
    title: "go-jsonnet 0.22.0",
    module: "jsonnet",
    commands: { jsonnet: "github.com/google/go-jsonnet/cmd/jsonnet" },
    // Its version is a constant of the module; nothing reads this variable.
    version: { variable: "main.version", value: "v0.22.0" },
    coldSeconds: 30,
};

/** The command that was built here before. */
export function keptJsonnet(): string | undefined {
    const entry = kept(goEntry(jsonnetRecipe));
    return entry && join(entry, "bin", "jsonnet");
}

/** Builds the command; returns its path. */
export async function buildJsonnet(say: Say): Promise<string> {
    return join(await goBinaries(jsonnetRecipe, say), "bin", "jsonnet");
}
