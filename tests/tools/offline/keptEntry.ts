import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryFolder } from "../../../tools/offline/cache";
import { type GoRecipe, goEntry } from "../../../tools/offline/goBuild";

/** Writes a recipe's entry into the cache as if it had been built before; returns its folder. */
export function keptAt(recipe: GoRecipe, files: Readonly<Record<string, string>>): string {
    const folder = entryFolder(goEntry(recipe));
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}
