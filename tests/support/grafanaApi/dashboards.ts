import { ApiFault } from "./fault";
import { type Entry, type Library, slugOf } from "./library";
import type { Routes } from "./routes";

/** What `POST /api/dashboards/db` gets. */
interface SaveCommand {
    dashboard: Record<string, unknown> & {
        id?: number | null;
        uid?: string;
        title: string;
        version?: number;
    };
    folderUid?: string;
    overwrite?: boolean;
}

/** What a folder is made and changed by. */
interface FolderCommand {
    uid?: string;
    title: string;
    overwrite?: boolean;
}

/** https://grafana.com/docs/grafana/v9.4/developers/http_api/dashboard/ */
export function dashboardRoutes(library: Library): Routes {
    const folderOf = ({ folderId }: Entry): Entry | undefined => library.byId(folderId);
    return {
        "POST /api/dashboards/db": (_, body) => {
            const { dashboard, folderUid = "", overwrite = false } = body as SaveCommand;
            const { id, uid, title, version } = dashboard;
            const { id: folderId } = folderUid === "" ? { id: 0 } : folderFor(library, folderUid);
            const sent = {
                id: id ?? undefined,
                uid,
                title,
                version,
                isFolder: false,
                folderId,
                model: dashboard,
            };
            const kept = library.save(sent, overwrite);
            return {
                id: kept.id,
                uid: kept.uid,
                status: "success",
                slug: slugOf(title),
                version: kept.version,
            };
        },
        "GET /api/dashboards/uid/:": (uid) => {
            const entry = library.get(uid, false);
            const slug = slugOf(entry.title);
            return {
                dashboard: { ...entry.model, id: entry.id, uid: entry.uid, version: entry.version },
                meta: {
                    slug,
                    url: `/d/${entry.uid}/${slug}`,
                    folderId: entry.folderId,
                    folderUid: folderOf(entry)?.uid ?? "",
                },
            };
        },
        "DELETE /api/dashboards/uid/:": (uid) => ({ title: library.delete(uid, false).title }),
        "GET /api/search": () =>
            library
                .all(false)
                .map((entry) => ({ uid: entry.uid, title: entry.title, folderUid: folderOf(entry)?.uid })),
    };
}

/** https://grafana.com/docs/grafana/v9.4/developers/http_api/folder/ */
export function folderRoutes(library: Library): Routes {
    const shown = ({ id, uid, title }: Entry): object => ({
        id,
        uid,
        title,
        url: `/dashboards/f/${uid}/${slugOf(title)}`,
    });
    return {
        "GET /api/folders": () => library.all(true).map(shown),
        "GET /api/folders/:": (uid) => shown(library.get(uid, true)),
        "POST /api/folders": (_, body) => {
            const { uid, title } = body as FolderCommand;
            return shown(library.save({ uid, title, isFolder: true, folderId: 0, model: {} }, false));
        },
        "PUT /api/folders/:": (uid, body) => {
            const { uid: newUid, title, overwrite = false } = body as FolderCommand;
            const { id } = library.get(uid, true);
            const sent = { id, uid: newUid ?? uid, title, isFolder: true, folderId: 0, model: {} };
            return shown(library.save(sent, overwrite));
        },
        "DELETE /api/folders/:": (uid) => ({ title: library.delete(uid, true).title }),
    };
}

function folderFor(library: Library, uid: string): Entry {
    const folder = library.all(true).find((entry) => entry.uid === uid);
    if (folder === undefined) {
        throw new ApiFault(400, "folder not found");
    }
    return folder;
}
