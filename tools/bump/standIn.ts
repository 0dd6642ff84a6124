import { join } from "node:path";
import { recipes } from "../offline/recipes";
import type { ModuleBump } from "./bumpModule";
import { moduleOf } from "./origin";
import type { Bump } from "./request";

/** Pins a version in a go.mod; resolves to the reason of a failure. */
export type Pin = (module: ModuleBump) => Promise<string | undefined>;

/** The changes of the offline build of an image, and the remaining steps. */
export interface StandIn {
    changed: string[];
    toDo: string[];
}

/**
 * Updates the offline build of an image. If the new version is unavailable, it stays at the version of its go.mod, which
 * its label states.
 */
export async function standIn(root: string, bump: Bump, pin: Pin): Promise<StandIn> {
    const { image, to } = bump;
    const recipe = recipes[image];
    const own = moduleOf(image);
    if ("unavailable" in recipe) return { changed: [], toDo: [] };
    if (own === undefined) {
        return { changed: [], toDo: [`tools/offline: ${image} stays at another version`] };
    }
    const folder = `tools/offline/modules/${own.recipe.module}`;
    const byHand = `${folder}: pin ${own.pinned.module} manually, see tools/offline/README.md`;
    if ("go" in recipe.source && recipe.source.before !== undefined) {
        return { changed: [], toDo: [`${byHand}: the recipe completes what is built`] };
    }
    const reason = await pin({ ...own, folder: join(root, folder), version: to });
    return reason === undefined
        ? { changed: [`${folder}: go.mod and go.sum`], toDo: [] }
        : { changed: [], toDo: [`${byHand}: ${reason}`] };
}
