import { createHash } from "node:crypto";
import type { GrafanaSpec } from "../spec/grafana";

const longestUid = 40;

/** A stack, and whether its Grafana is its own. */
export interface Place {
    /** Name of the stack. */
    name: string;
    spec?: Pick<GrafanaSpec, "existingUrl">;
}

/** Whether nothing but this stack is in the Grafana. */
export function isOwn({ spec }: Place): boolean {
    return spec?.existingUrl === undefined;
}

/**
 * The uid of something of a stack: its key, after the stack's name where other stacks may be in the same Grafana.
 *
 * Grafana allows 40 characters; what is longer ends in a hash of the whole.
 */
export function uidIn(place: Place, key: string): string {
    const uid = isOwn(place) ? key : `${place.name}-${key}`;
    if (uid.length <= longestUid) {
        return uid;
    }
    const hash = createHash("sha256").update(uid).digest("hex").slice(0, 8);
    return `${uid.slice(0, longestUid - hash.length - 1)}-${hash}`;
}
