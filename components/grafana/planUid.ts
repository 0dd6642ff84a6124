import { createHash } from "node:crypto";
import type { GrafanaPlace } from "../offers";

const longestUid = 40;

/** A stack, and whether nothing else is in its Grafana. */
export type Place = Pick<GrafanaPlace, "name" | "isOwn">;

/**
 * The uid of something of a stack: its key, after the stack's name where other stacks may be in the same Grafana.
 *
 * Grafana allows 40 characters; what is longer ends in a hash of the whole.
 */
export function uidIn(place: Place, key: string): string {
    const uid = place.isOwn ? key : `${place.name}-${key}`;
    if (uid.length <= longestUid) {
        return uid;
    }
    const hash = createHash("sha256").update(uid).digest("hex").slice(0, 8);
    return `${uid.slice(0, longestUid - hash.length - 1)}-${hash}`;
}
