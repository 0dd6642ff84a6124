import { assertNoFaults } from "../../spec/fault";
import type { CommunityDashboardSpec } from "../../spec/communityDashboard";
import { foreignPanels, parseDownload, titleOf } from "./download";
import { downloadRevision, grafanaComUrl, latestRevision } from "./grafanaCom";
import { type LockedDashboard, lockFileName } from "./lock";
import { type DashboardPlace, hashOf, keepDownload, keptDownload, readLock, writeLock } from "./store";

/** What was locked. */
export interface Locking extends LockedDashboard {
    id: number;
    /** The revision that was locked before; undefined where there was none. */
    before?: number;
    /** Panels that Grafana lacks until a plugin is installed. */
    foreignPanels: string[];
}

/**
 * Downloads a revision, the latest by default, and locks it.
 *
 * Throws `InvalidSpecError` where the download is no dashboard, or not what the lock file says of this very revision;
 * `DownloadError` if the download is unavailable.
 */
export async function lockCommunityDashboard(
    id: number,
    revision: number | undefined,
    place: DashboardPlace = {},
): Promise<Locking> {
    const base = grafanaComUrl();
    const chosen = revision ?? (await latestRevision(base, id));
    const content = await downloadRevision(base, id, chosen);
    const sha256 = hashOf(content);
    const lock = readLock(place);
    const locked = lock[id];
    if (locked?.revision === chosen) {
        assertUnchanged(id, locked, sha256);
    }
    const model = asDashboard(id, chosen, content);
    keepDownload(place, sha256, content);
    const entry = { title: titleOf(model, id), revision: chosen, sha256 };
    writeLock(place, { ...lock, [id]: entry });
    return { id, ...entry, before: locked?.revision, foreignPanels: foreignPanels(model) };
}

/**
 * Downloads what is locked, asked for, and not kept from before; needs no network where nothing is missing.
 *
 * Resolves to the numbers of what was downloaded. Dashboards that are not locked are ignored: reading them reports that.
 */
export async function fetchCommunityDashboards(
    specs: readonly Pick<CommunityDashboardSpec, "id">[] | undefined,
    place: DashboardPlace = {},
): Promise<number[]> {
    const fetched: number[] = [];
    if (specs === undefined || specs.length === 0) {
        return fetched;
    }
    const lock = readLock(place);
    for (const { id } of specs) {
        const locked = lock[id];
        if (locked && keptDownload(place, locked.sha256) === undefined) {
            const content = await downloadRevision(grafanaComUrl(), id, locked.revision);
            assertUnchanged(id, locked, hashOf(content));
            keepDownload(place, locked.sha256, content);
            fetched.push(id);
        }
    }
    return fetched;
}

/** A revision on grafana.com can be replaced by its author: nobody has reviewed the new content. */
function assertUnchanged(id: number, { revision, sha256 }: LockedDashboard, downloaded: string): void {
    if (downloaded !== sha256) {
        const rule =
            `must be the SHA-256 of revision ${revision}, ${sha256}: the download has changed ` +
            `(look at it, take the entry out of the file, and add it again)`;
        assertNoFaults([{ path: `${lockFileName}.${id}.sha256`, rule, value: downloaded }]);
    }
}

function asDashboard(id: number, revision: number, content: Uint8Array): ReturnType<typeof parseDownload> {
    const text = new TextDecoder().decode(content);
    try {
        return parseDownload(text);
    } catch (error) {
        const path = `dashboard ${id}, revision ${revision},`;
        assertNoFaults([{ path, rule: (error as Error).message, value: text.slice(0, 40) }]);
        throw error;
    }
}
