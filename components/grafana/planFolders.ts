import { createHash } from "node:crypto";
import type { Dashboard } from "../../dashboards/types";
import { type Place, uidIn } from "./planUid";

/** A folder of dashboards in the format of Grafana's API. */
export interface FolderPlan {
    uid: string;
    title: string;
}

/** A folder in addition to the stack's. */
export interface OtherFolderPlan extends FolderPlan {
    /** What the resource is called after. */
    key: string;
}

/** The additional folders of dashboards, in the order of their keys. */
export function planFolders(
    place: Place,
    own: FolderPlan,
    dashboards: readonly Dashboard[],
): OtherFolderPlan[] {
    const titles = new Set(dashboards.flatMap(({ folder }) => (folder === undefined ? [] : [folder])));
    titles.delete(own.title);
    return [...titles]
        .map((title) => ({ key: keyOf(title), uid: uidIn(place, keyOf(title)), title }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The part of a title that is fit for a uid, and a hash: titles that differ in the rest are different folders. */
function keyOf(title: string): string {
    const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const hash = createHash("sha256").update(title).digest("hex").slice(0, 6);
    return [...words, hash].join("-");
}
