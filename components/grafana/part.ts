import type { Offers } from "../offers";
import type { Part, PartPlan } from "../part";
import type { GrafanaSpec } from "../spec/grafana";
import { publishedPort } from "../spec/publish";
import { grafanaPlace } from "./place";
import { type GrafanaPlan, planGrafana } from "./plan";
import { alias, internalUrl, port, scrapeJob } from "./planService";

/** Grafana: its server, unless that is an external one, and what is in it. */
export interface GrafanaPart extends PartPlan {
    grafana: GrafanaPlan<string>;
}

/** Dashboards in a Grafana of the stack's own, or in an external one; `false` leaves them out. */
export const grafanaPart: Part<GrafanaPart> = {
    component: "GrafanaDashboards",
    offers: ({ name, grafana }) => (grafana === false ? undefined : offers(name, grafana ?? {})),
    plan: ({ spec, offers: { prometheus, loki, grafana: place, runbooks }, dashboards }): GrafanaPart => {
        // An external one is not in the stack's network.
        const reach = place?.isOwn === true ? "internal" : "public";
        const grafana = planGrafana({
            name: spec.name,
            spec: spec.grafana === false ? undefined : spec.grafana,
            prometheusUrl: prometheus?.[reach] ?? "",
            lokiUrl: loki?.[reach],
            scrapeIntervalSeconds: spec.prometheus?.scrapeIntervalSeconds,
            dashboards,
            runbooks,
        });
        return {
            servers: grafana.server ? [grafana.server] : [],
            urls: { grafana: grafana.url },
            files: Object.fromEntries(
                grafana.dashboards.map(({ key, json }) => [`grafana/dashboards/${key}.json`, json]),
            ),
            grafana,
        };
    },
    without: (spec, images) => (images.includes("grafana") ? { ...spec, grafana: false } : spec),
};

function offers(name: string, spec: GrafanaSpec): Offers {
    const place = grafanaPlace(name, spec);
    return {
        grafana: place,
        aliases: place.isOwn ? [alias] : [],
        ...(place.isOwn && {
            ports: publishedPort("grafana.publish", spec.publish, port),
            jobs: [scrapeJob],
            edgeTargets: [{ server: "grafana", url: internalUrl }],
            present: { grafana: true },
        }),
    };
}
