import type { GrafanaPlace } from "../offers";
import type { GrafanaSpec } from "../spec/grafana";
import { publishedUrl } from "../spec/publish";
import { internalUrl, port } from "./planService";
import { uidIn } from "./planUid";

/** Where the Grafana of a stack is. */
export function grafanaPlace(name: string, spec: GrafanaSpec): GrafanaPlace {
    const own = spec.existingUrl === undefined;
    return {
        name,
        isOwn: own,
        url: own ? ownUrl(spec) : withoutSlash(spec.existingUrl ?? ""),
        isHidden: own && spec.publish === false && spec.externalUrl === undefined,
    };
}

/** Public URL of each dashboard, by the dashboard's UID; none if Grafana is not reachable from outside. */
export function dashboardUrls(
    place: GrafanaPlace | undefined,
    dashboards: readonly { uid: string }[],
): Record<string, string> {
    if (place === undefined || place.isHidden) {
        return {};
    }
    return Object.fromEntries(dashboards.map(({ uid }) => [uid, `${place.url}/d/${uidIn(place, uid)}`]));
}

/** Public URL of the stack's own Grafana: the external URL, else the published one, else the one in its network. */
function ownUrl({ externalUrl, publish }: GrafanaSpec): string {
    return withoutSlash(externalUrl ?? publishedUrl(publish, port) ?? internalUrl);
}

function withoutSlash(url: string): string {
    return url.replace(/\/+$/, "");
}
