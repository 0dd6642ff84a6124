import { found } from "./fault";
import type { Routes } from "./routes";

interface ContactPoint {
    uid: string;
    name: string;
    type: string;
    settings: Record<string, unknown>;
}

/** Settings that Grafana never shows again. */
const secretSettings: Readonly<Record<string, readonly string[]>> = { slack: ["url"], discord: ["url"] };

const path = "/api/v1/provisioning/contact-points";

/** https://grafana.com/docs/grafana/v9.4/developers/http_api/alerting_provisioning/#contact-points */
export function contactPointRoutes(): Routes {
    let points: ContactPoint[] = [];
    let lastId = 0;
    const get = (uid: string): ContactPoint =>
        found(
            points.find((point) => point.uid === uid),
            "contact point",
        );
    const shown = ({ settings, ...point }: ContactPoint): object => ({
        ...point,
        provenance: "api",
        settings: Object.fromEntries(
            Object.entries(settings).map(([key, value]) => [
                key,
                secretSettings[point.type]?.includes(key) ? "[REDACTED]" : value,
            ]),
        ),
    });
    return {
        [`GET ${path}`]: () => points.map(shown),
        [`POST ${path}`]: (_, body) => {
            const sent = body as ContactPoint;
            const point = { ...sent, uid: sent.uid === "" ? `generated-${++lastId}` : sent.uid };
            points = [...points, point];
            return shown(point);
        },
        [`PUT ${path}/:`]: (uid, body) => {
            const before = get(uid);
            points = points.map((point) => (point === before ? { ...(body as ContactPoint), uid } : point));
            return { message: "contactpoint updated" };
        },
        [`DELETE ${path}/:`]: (uid) => {
            const gone = get(uid);
            points = points.filter((point) => point !== gone);
            return { message: "contactpoint deleted" };
        },
    };
}
