import { join } from "node:path";
import { recipes } from "../offline/recipes";
import type { ModuleBump } from "./bumpModule";
import { moduleOf } from "./origin";
import type { Bump } from "./request";

/** Lets a go.mod pin a version; resolves to the reason where that fails. */
export type Pin = (module: ModuleBump) => Promise<string | undefined>;

/** What was done about the image that is built where registries cannot be reached, and what is left to do. */
export interface StandIn {
    changed: string[];
    toDo: string[];
}

/**
 * Lets the image's stand-in be built from the new version. One that cannot be is built from the version that its go.mod
 * has, and its label says so.
 */
export async function standIn(root: string, bump: Bump, pin: Pin): Promise<StandIn> {
    const { image, to } = bump;
    const recipe = recipes[image];
    const own = moduleOf(image);
    if ("unavailable" in recipe) return { changed: [], toDo: [] };
    if (own === undefined) {
        return { changed: [], toDo: [`tools/offline: ${image} is built from another version, which stays`] };
    }
    const folder = `tools/offline/modules/${own.recipe.module}`;
    const byHand = `${folder}: pin ${own.pinned.module} by hand, as tools/offline/README.md says`;
    if ("go" in recipe.source && recipe.source.before !== undefined) {
        return { changed: [], toDo: [`${byHand}: the recipe completes what is built`] };
    }
    const reason = await pin({ ...own, folder: join(root, folder), version: to });
    return reason === undefined
        ? { changed: [`${folder}: go.mod and go.sum`], toDo: [] }
        : { changed: [], toDo: [`${byHand}: ${reason}`] };
}
