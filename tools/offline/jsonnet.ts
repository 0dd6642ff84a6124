import type { Say } from "../../cli/toolchain/say";
import { builtCommand, keptCommand } from "./builtCommand";
import type { GoRecipe } from "./goBuild";

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
    return keptCommand(jsonnetRecipe, "jsonnet");
}

/** Builds the command; returns its path. */
export function buildJsonnet(say: Say): Promise<string> {
    return builtCommand(jsonnetRecipe, "jsonnet", say);
}
