import { cp, mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { Say } from "../../cli/toolchain/say";
import { type Contents, contentsForThisMachine, sourceContents, sourceKey } from "./contents";
import { hashOf } from "./hash";
import type { ImageRecipe } from "./imageRecipe";
import { holdsNote, offlineLabels } from "./labels";
import { recipeOf } from "./recipes";
import { baseFolder, baseRevision, copyInto, librariesOf, pack } from "./rootfs";

/** The recipe for an image; throws, with the reason, where there is none. */
export function recipeFor(reference: string): ImageRecipe {
    const recipe = recipeOf(reference);
    if (recipe === undefined) throw new Error("no recipe builds it where registries cannot be reached");
    if ("unavailable" in recipe) throw new Error(recipe.unavailable);
    return recipe;
}

/** What an image built now would carry as the hash of its recipe; undefined for images without a recipe. */
export function recipeHash(reference: string): string | undefined {
    const recipe = recipeOf(reference);
    if (recipe === undefined || "unavailable" in recipe) return undefined;
    const { source, ...rest } = recipe;
    return hashOf([rest, sourceKey(source), baseRevision]);
}

/** Builds an image and loads it into the engine under its official name; returns what it holds besides its tag's word. */
export async function buildImage(reference: string, say: Say): Promise<string | undefined> {
    const recipe = recipeFor(reference);
    const contents = await sourceContents(recipe.source, say);
    const lacks = [recipe.lacks, contents.lacks].filter((text) => text !== undefined);
    const holds = holdsNote(reference, contents.version, contents.origin, lacks.join(", and ") || undefined);
    const labels = offlineLabels(contents.version, recipeHash(reference) ?? "", holds);
    const work = await mkdtemp(join(tmpdir(), "vigie-image-"));
    try {
        const root = join(work, "root");
        await cp(await baseFolder(say), root, { recursive: true, verbatimSymlinks: true });
        if (recipe.withoutShell === true) await rm(join(root, "bin"), { recursive: true });
        await addContents(root, recipe, contents);
        for (const folder of recipe.folders ?? []) await mkdir(join(root, folder), { recursive: true });
        await pack(root, recipe.folders ?? [], join(work, "layer.tar"), recipe.owner);
        const instructions = [...recipe.instructions, ...labels].flatMap((line) => ["--change", line]);
        await mustRun("docker", ["import", ...instructions, join(work, "layer.tar"), reference]);
    } finally {
        await rm(work, { recursive: true, force: true });
    }
    return holds;
}

/** Builds a command that an image brings, without the image; returns where it is. */
export async function buildCommand(reference: string, command: string, say: Say): Promise<string> {
    const { source } = recipeFor(reference);
    return join((await contentsForThisMachine(source, say)).commands, command);
}

async function addContents(root: string, recipe: ImageRecipe, contents: Contents): Promise<void> {
    for (const [command, place] of Object.entries(recipe.commands)) {
        const file = join(contents.commands, command);
        await copyInto(root, place, file);
        for (const [library, from] of await librariesOf(file, contents.libraries)) {
            await copyInto(root, library, from);
        }
    }
    for (const [place, file] of Object.entries(contents.files)) await copyInto(root, place, file);
}
