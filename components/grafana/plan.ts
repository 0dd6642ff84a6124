import type { Dashboard } from "../../dashboards/types";
import type { PackContext } from "../../rules/packGroup";
import type { ServerPlan } from "../server/serverPlan";
import type { ContactPointSpec, GrafanaSpec } from "../spec/grafana";
import { publishedUrl } from "../spec/publish";
import { type SecretRef, secretRef } from "../spec/secretRef";
import { type DataSourcePlan, planDataSource, planLokiSource, planPrometheusSource } from "./planDataSources";
import { type FolderPlan, type OtherFolderPlan, planFolders } from "./planFolders";
import { owner, planService, port } from "./planService";
import { grafanaPlace } from "./place";
import { uidIn } from "./planUid";
import { renderDashboard } from "./renderJson";

/** Credential for Grafana's API: the password of `admin`, or a token for an external Grafana. */
export function credentialOf({ adminPassword }: GrafanaSpec): SecretRef {
    return adminPassword ?? secretRef("grafanaAdminPassword");
}

export interface GrafanaInput<Url> {
    /** Name of the stack. */
    name: string;
    spec?: GrafanaSpec;
    /** URL of the stack's Prometheus as Grafana reaches it. */
    prometheusUrl: Url;
    /** URL of the stack's Loki as Grafana reaches it; none by default. */
    lokiUrl?: Url;
    /** How often that Prometheus scrapes; 15 by default. */
    scrapeIntervalSeconds?: number;
    dashboards: readonly Dashboard[];
    /** Base URL and suffix of the pages of `runbooks/`; without it dashboards do not link to them. */
    runbooks?: PackContext["runbooks"];
}

/** A dashboard in the format of Grafana's API. */
export interface DashboardPlan {
    /** What the resource is called after. */
    key: string;
    uid: string;
    /** Its public URL. */
    url: string;
    json: string;
    /** Key of the additional folder that it is in; the stack's own folder if undefined. */
    folder?: string;
}

/** A Grafana, ready to be deployed and filled. */
export interface GrafanaPlan<Url> {
    /** The stack's own; nothing for an external Grafana. */
    server?: ServerPlan;
    /** Its public URL. */
    url: string;
    /** Where its API is reached from the machine of the update. */
    apiUrl: string;
    /** The password of `admin`, or a token for an external Grafana. */
    credential: SecretRef;
    dataSources: DataSourcePlan<Url>[];
    /** The stack's own folder. */
    folder: FolderPlan;
    /** Additional folders. */
    folders: OtherFolderPlan[];
    dashboards: DashboardPlan[];
    contactPoints: readonly ContactPointSpec[];
}

/** Plans a Grafana for a valid spec. */
export function planGrafana<Url>(input: GrafanaInput<Url>): GrafanaPlan<Url> {
    const { name, spec = {}, prometheusUrl, lokiUrl, scrapeIntervalSeconds = 15 } = input;
    const place = grafanaPlace(name, spec);
    const prometheus = planPrometheusSource(
        place,
        prometheusUrl,
        scrapeIntervalSeconds,
        spec.prometheusAccess,
    );
    const loki = lokiUrl === undefined ? undefined : planLokiSource(place, lokiUrl, spec.dataSources);
    const others = (spec.dataSources ?? []).map((source) =>
        planDataSource(source, scrapeIntervalSeconds, loki?.uid),
    );
    const server = place.isOwn ? planServer(spec, place.url) : { url: place.url, apiUrl: place.url };
    const folder = { uid: name, title: spec.folder ?? name };
    const folders = planFolders(place, folder, input.dashboards);
    const places = input.dashboards.map(({ uid: key, title, description = "" }) => ({
        key,
        uid: uidIn(place, key),
        title,
        description,
    }));
    return {
        ...server,
        credential: credentialOf(spec),
        dataSources: [prometheus, ...(loki ? [loki] : []), ...others],
        folder,
        folders,
        dashboards: input.dashboards.map((dashboard) => {
            const uid = uidIn(place, dashboard.uid);
            const model = dashboard.build({
                uid,
                dataSource: { uid: prometheus.uid, name: prometheus.name },
                ...(loki && { logs: { uid: loki.uid, name: loki.name } }),
                dashboards: places,
                ...(input.runbooks && { runbooks: input.runbooks }),
            });
            const other = folders.find(({ title }) => title === dashboard.folder);
            return {
                key: dashboard.uid,
                uid,
                url: `${server.url}/d/${uid}`,
                json: renderDashboard(model),
                ...(other && { folder: other.key }),
            };
        }),
        contactPoints: spec.contactPoints ?? [],
    };
}

type Server = Pick<GrafanaPlan<never>, "server" | "url" | "apiUrl">;

function planServer(spec: GrafanaSpec, url: string): Server {
    const published = publishedUrl(spec.publish, port);
    const password = credentialOf(spec);
    const { providers = [] } = spec.login ?? {};
    const secrets = [password, ...providers.map(({ clientSecret }) => clientSecret)];
    return {
        server: {
            name: "server",
            role: "grafana",
            folder: "grafana",
            image: "grafana",
            config: {
                files: {},
                secretFiles: Object.fromEntries(secrets.map(({ secret }) => [secret, secret])),
                owner,
            },
            service: planService(spec, url, password),
            // It reads the secrets of identity providers only when it starts.
            ...(providers.length > 0 && { replaceWithConfiguration: true }),
        },
        url,
        apiUrl: published ?? url,
    };
}
