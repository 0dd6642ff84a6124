import * as pulumi from "@pulumi/pulumi";
import * as grafana from "@pulumiverse/grafana";
import type { Dashboard } from "../../dashboards/types";
import type { PackContext } from "../../rules/packGroup";
import { ConfigVolume } from "../docker/configVolume";
import type { Secrets } from "../docker/secrets";
import { Service } from "../docker/service";
import { images } from "../images";
import { assertNoFaults } from "../spec/fault";
import type { GrafanaSpec } from "../spec/grafana";
import { createContent } from "./content";
import { type GrafanaPlan, planGrafana } from "./plan";
import { validateGrafanaInput } from "./validate";

export interface GrafanaDashboardsArgs {
    /** Name of what is monitored, the folder's title by default; the component's name by default. */
    name?: string;
    spec?: GrafanaSpec;
    /** Where Grafana reaches the stack's Prometheus. */
    prometheusUrl: pulumi.Input<string>;
    /** Where Grafana reaches the stack's Loki; it has none by default. */
    lokiUrl?: pulumi.Input<string>;
    /** How often that Prometheus scrapes; 15 by default. */
    scrapeIntervalSeconds?: number;
    /** Name of the stack's network. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** The pinned image by default. It needs a shell and `wget`, as the official one has. */
    image?: pulumi.Input<string>;
    /** Where the update reaches Grafana's API; at the published port, or the URL of one that exists, by default. */
    api?: GrafanaApi;
    /** Whether the volume with Grafana's database refuses to be deleted; false by default. */
    protectData?: boolean;
    dashboards: readonly Dashboard[];
    /** Where the pages of `runbooks/` are, and how their names end; dashboards have no links to them without it. */
    runbooks?: PackContext["runbooks"];
}

/** Where an update reaches Grafana's API. */
export interface GrafanaApi {
    url: pulumi.Input<string>;
    /** Certificates that its own is verified against, in PEM; those that the machine knows by default. */
    caCert?: pulumi.Input<string>;
}

/**
 * Dashboards, data sources and contact points, in a Grafana of the stack's own or in one that exists.
 *
 * ```typescript
 * new GrafanaDashboards("grafana", {
 *     prometheusUrl: "http://prometheus:9090",
 *     network: network.name,
 *     secrets: { grafanaAdminPassword: config.requireSecret("grafanaAdminPassword") },
 *     dashboards: dashboardsFor({ exporters: [], alertmanager: true }),
 * });
 * ```
 *
 * Grafana takes the password of `admin` from its file when it makes its database, and never again. So another password
 * needs a command beside the update, before dashboards change the next time:
 * `docker exec <container> sh -c 'grafana cli admin reset-admin-password --password-from-stdin <
 * /etc/vigie/secrets/grafanaAdminPassword'`.
 *
 * Grafana reads the secrets of identity providers when it starts: where it has some, its container is replaced with any
 * of its secrets, and its data stays.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class GrafanaDashboards extends pulumi.ComponentResource {
    /** Where people reach Grafana. */
    public readonly url: pulumi.Output<string>;
    /** Uids of the data sources, that of the stack's Prometheus first. */
    public readonly dataSourceUids: pulumi.Output<string[]>;
    /** Where people find each dashboard, by the dashboard's own uid. */
    public readonly dashboardUrls: pulumi.Output<Record<string, string>>;
    /** Physical name of the container; none for a Grafana that exists. */
    public readonly containerName: pulumi.Output<string | undefined>;

    public constructor(name: string, args: GrafanaDashboardsArgs, opts?: pulumi.ComponentResourceOptions) {
        const input = {
            name: args.name ?? name,
            spec: args.spec,
            prometheusUrl: args.prometheusUrl,
            lokiUrl: args.lokiUrl,
            scrapeIntervalSeconds: args.scrapeIntervalSeconds,
            dashboards: args.dashboards,
            runbooks: args.runbooks,
        };
        assertNoFaults(validateGrafanaInput(input, Object.keys(args.secrets ?? {})));
        super("vigie:index:GrafanaDashboards", name, {}, opts);

        const plan = planGrafana(input);
        const server = createServer(name, plan, args, this);
        const provider = new grafana.Provider(
            // Another one for an external Grafana: what changes its Grafana is then deleted from the old one, by the old
            // provider. By the same one, it would be deleted from the new Grafana, whoever made it there.
            server ? `${name}-provider` : `${name}-external-provider`,
            { url: plan.apiUrl, ...args.api, auth: credential(plan, args.secrets ?? {}) },
            { parent: this, ...(server && { dependsOn: server }) },
        );
        const dataSources = createContent(name, plan, args.secrets ?? {}, {
            parent: this,
            provider,
            // With the container goes all that is in it: nothing has to be asked of a server that is going away.
            ...(server && { deletedWith: server }),
        });

        this.url = pulumi.output(plan.url);
        this.dataSourceUids = pulumi.all(dataSources.map((dataSource) => dataSource.uid));
        this.dashboardUrls = pulumi.output(
            Object.fromEntries(plan.dashboards.map((dashboard) => [dashboard.key, dashboard.url])),
        );
        this.containerName = pulumi.output(server?.containerName);
        this.registerOutputs({
            url: this.url,
            dataSourceUids: this.dataSourceUids,
            dashboardUrls: this.dashboardUrls,
            containerName: this.containerName,
        });
    }
}

/** The stack's own server; nothing for a Grafana that exists. */
function createServer(
    name: string,
    { container }: GrafanaPlan<unknown>,
    args: GrafanaDashboardsArgs,
    parent: pulumi.Resource,
): Service | undefined {
    if (!container) {
        return undefined;
    }
    const image = args.image ?? images.grafana;
    const configuration = new ConfigVolume(
        `${name}-configuration`,
        { image, network: args.network, plan: container.config, secrets: args.secrets },
        { parent },
    );
    return new Service(
        `${name}-server`,
        {
            plan: container.service,
            image,
            network: args.network,
            configuration,
            // Said only where it is so: the label would replace the containers that do without.
            ...(container.replaceWithSecrets && { replaceWithConfiguration: true }),
            protectData: args.protectData,
        },
        { parent },
    );
}

/** `admin` and its password for the stack's own server; a token, or a user and password, for one that exists. */
function credential(plan: GrafanaPlan<unknown>, secrets: Secrets): pulumi.Output<string> {
    const secret = secrets[plan.credential.secret] ?? "";
    return pulumi.secret(plan.container ? pulumi.interpolate`admin:${secret}` : secret);
}
