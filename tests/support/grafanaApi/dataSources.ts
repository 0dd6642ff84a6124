import { ApiFault, found } from "./fault";
import type { Routes } from "./routes";

interface DataSource {
    id: number;
    uid: string;
    name: string;
    isDefault: boolean;
    jsonData?: Record<string, unknown>;
    secureJsonData?: Record<string, string>;
}

/** https://grafana.com/docs/grafana/v9.4/developers/http_api/data_source/ */
export function dataSourceRoutes(): Routes {
    let sources: DataSource[] = [];
    let lastId = 0;
    const get = (id: string): DataSource =>
        found(
            sources.find((source) => String(source.id) === id),
            "Data source",
        );
    const shown = ({ secureJsonData = {}, jsonData = {}, ...source }: DataSource): object => ({
        ...source,
        jsonData,
        secureJsonFields: Object.fromEntries(Object.keys(secureJsonData).map((key) => [key, true])),
    });
    const keep = (source: DataSource): DataSource => {
        const others = sources.filter(({ id }) => id !== source.id);
        const clash = others.find(({ uid, name }) => uid === source.uid || name === source.name);
        if (clash) {
            const what = clash.name === source.name ? "name" : "uid";
            throw new ApiFault(409, `data source with the same ${what} already exists`);
        }
        sources = [
            ...others.map((other) => ({ ...other, isDefault: other.isDefault && !source.isDefault })),
            source,
        ];
        return source;
    };
    return {
        "GET /api/datasources": () => sources.map(shown),
        "GET /api/datasources/:": (id) => shown(get(id)),
        "POST /api/datasources": (_, body) => {
            const id = ++lastId;
            const { uid = `generated-${id}`, ...sent } = body as Omit<DataSource, "uid"> & { uid?: string };
            const { name } = keep({ ...sent, uid, id });
            return { id, name, message: "Datasource added" };
        },
        "PUT /api/datasources/:": (id, body) => {
            const before = get(id);
            const { name } = keep({ ...before, ...(body as DataSource), id: before.id });
            return { id: before.id, name, message: "Datasource updated" };
        },
        "DELETE /api/datasources/:": (id) => {
            const gone = get(id);
            sources = sources.filter((source) => source !== gone);
            return { message: "Data source deleted" };
        },
    };
}
