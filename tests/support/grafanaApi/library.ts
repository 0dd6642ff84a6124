import { ApiFault, found } from "./fault";

/** A dashboard or a folder: Grafana keeps both in one table. */
export interface Entry {
    id: number;
    uid: string;
    title: string;
    isFolder: boolean;
    /** Number of the folder that it is in; 0 for none. */
    folderId: number;
    version: number;
    /** The dashboard as it was sent. */
    model: Record<string, unknown>;
}

/** What is sent to be kept: an id or a uid that exists means that entry. */
export interface Sent extends Omit<Entry, "id" | "uid" | "version"> {
    id?: number;
    uid?: string;
    version?: number;
}

/** The last part of a dashboard's address: what Grafana tells titles apart by. */
export function slugOf(title: string): string {
    return title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "");
}

/**
 * Dashboards and folders, kept as Grafana 9 does.
 *
 * With `overwrite` what is sent takes the place of the entry with the same uid, and of the one with the same title in
 * the same folder, whose uid it then gets.
 */
export class Library {
    private entries: Entry[] = [];
    private lastId = 0;

    public all(isFolder: boolean): Entry[] {
        return this.entries.filter((entry) => entry.isFolder === isFolder);
    }

    public byId(id: number): Entry | undefined {
        return this.entries.find((entry) => entry.id === id);
    }

    public get(uid: string, isFolder: boolean): Entry {
        const entry = this.all(isFolder).find((one) => one.uid === uid);
        return found(entry, isFolder ? "folder" : "Dashboard");
    }

    public save(sent: Sent, overwrite: boolean): Entry {
        const byId = sent.id === undefined ? undefined : found(this.byId(sent.id), "Dashboard");
        const byUid = this.entries.find(({ uid }) => uid === sent.uid);
        if (byId && byUid && byId !== byUid) {
            throw new ApiFault(400, "A dashboard with the same uid already exists");
        }
        const existing = byId ?? byUid;
        if (existing && existing.isFolder !== sent.isFolder) {
            throw new ApiFault(400, "Dashboard cannot be changed to a folder");
        }
        if (existing && existing.version !== sent.version && !overwrite) {
            throw new ApiFault(412, "The dashboard has been changed by someone else");
        }
        const taken = this.withTitleOf(sent, overwrite, existing);
        return this.keep(taken ? { ...sent, uid: taken.uid } : sent, taken ?? existing);
    }

    /** Deletes an entry, and what is in it. */
    public delete(uid: string, isFolder: boolean): Entry {
        const { id } = this.get(uid, isFolder);
        const entry = found(this.byId(id), "Dashboard");
        this.entries = this.entries.filter((one) => one !== entry && !(isFolder && one.folderId === id));
        return entry;
    }

    /** The other entry whose title is in the way. */
    private withTitleOf(sent: Sent, overwrite: boolean, existing: Entry | undefined): Entry | undefined {
        const other = this.entries.find(
            ({ title, isFolder, folderId }) =>
                slugOf(title) === slugOf(sent.title) && (isFolder || folderId === sent.folderId),
        );
        if (other === undefined || other === existing) {
            return undefined;
        }
        if (other.isFolder !== sent.isFolder) {
            throw new ApiFault(400, "Dashboard name cannot be the same as folder");
        }
        if (!overwrite) {
            throw sent.isFolder
                ? new ApiFault(409, "a folder with the same name already exists in the current location")
                : new ApiFault(412, "A dashboard with the same name in the folder already exists");
        }
        return other;
    }

    private keep(sent: Sent, existing: Entry | undefined): Entry {
        const id = existing?.id ?? ++this.lastId;
        const uid = sent.uid ?? existing?.uid ?? `generated-${id}`;
        const entry = { ...sent, id, uid, version: (existing?.version ?? 0) + 1 };
        this.entries = [...this.entries.filter((one) => one !== existing), entry];
        return entry;
    }
}
