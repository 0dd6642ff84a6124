/** What is in a Grafana: each thing by its uid or name. */
export interface GrafanaObjects {
    /** Titles of the folders. */
    folders: Record<string, string>;
    /** Title and folder's uid of the dashboards. */
    dashboards: Record<string, string>;
    /** Names of the data sources. */
    dataSources: Record<string, string>;
    contactPoints: string[];
}

/** Contact points that Grafana has from the start: that of 9, and that of later versions. */
const broughtAlong = ["email receiver", "grafana-default-email"];

interface Found {
    uid: string;
    name: string;
    title: string;
    folderUid?: string;
}

/** A person at Grafana's API. */
export class GrafanaPerson {
    /** @param auth `user:password`. */
    public constructor(
        private readonly url: string,
        private readonly auth: string,
    ) {}

    /** All that is there but what Grafana brings. */
    public async objects(): Promise<GrafanaObjects> {
        const list = async (path: string): Promise<Found[]> => (await this.ask("GET", path)) as Found[];
        const points = await list("/api/v1/provisioning/contact-points");
        return {
            folders: byUid(await list("/api/folders"), ({ title }) => title),
            dashboards: byUid(
                await list("/api/search?type=dash-db"),
                ({ title, folderUid = "" }) => `${title} in ${folderUid}`,
            ),
            dataSources: byUid(await list("/api/datasources"), ({ name }) => name),
            contactPoints: points
                .map(({ name }) => name)
                .filter((name) => !broughtAlong.includes(name))
                .sort(),
        };
    }

    public async makeFolder(uid: string): Promise<void> {
        await this.ask("POST", "/api/folders", { uid, title: `Folder ${uid}` });
    }

    public async deleteFolder(uid: string): Promise<void> {
        await this.ask("DELETE", `/api/folders/${uid}`);
    }

    /** Saves a dashboard into another folder, as the dialog of its settings does. */
    public async move(uid: string, folderUid: string): Promise<void> {
        const { dashboard } = (await this.ask("GET", `/api/dashboards/uid/${uid}`)) as { dashboard: object };
        await this.ask("POST", "/api/dashboards/db", { dashboard, folderUid, overwrite: true });
    }

    public async deleteDashboard(uid: string): Promise<void> {
        await this.ask("DELETE", `/api/dashboards/uid/${uid}`);
    }

    private async ask(method: string, path: string, body?: object): Promise<unknown> {
        const response = await fetch(`${this.url}${path}`, {
            method,
            headers: {
                authorization: `Basic ${Buffer.from(this.auth).toString("base64")}`,
                "content-type": "application/json",
            },
            ...(body && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        if (!response.ok) {
            throw new Error(`${method} ${path}: ${response.status} ${text}`);
        }
        return text === "" ? undefined : JSON.parse(text);
    }
}

function byUid(things: readonly Found[], shown: (thing: Found) => string): Record<string, string> {
    return Object.fromEntries(
        things.map((thing) => [thing.uid, shown(thing)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
}
