import { join } from "node:path";
import type { Say } from "../../cli/toolchain/say";
import { kept } from "./cache";
import { type GoRecipe, type GoSteps, goBinaries, goEntry } from "./goBuild";

/** The path of a recipe's command, if it was built here before. */
export function keptCommand(recipe: GoRecipe, name: string): string | undefined {
    const entry = kept(goEntry(recipe));
    return entry && commandIn(entry, name);
}

/** The path of a recipe's command, built if it is not kept from before. */
export async function builtCommand(
    recipe: GoRecipe,
    name: string,
    say: Say,
    steps?: GoSteps,
): Promise<string> {
    return commandIn(await goBinaries(recipe, say, steps), name);
}

function commandIn(entry: string, name: string): string {
    return join(entry, "bin", name);
}
