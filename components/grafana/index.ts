import * as pulumi from "@pulumi/pulumi";
import * as grafana from "@pulumiverse/grafana";
import type { Dashboard } from "../../dashboards/types";
import type { PackContext } from "../../rules/packGroup";
import { filled } from "../inputs/filled";
import { lift } from "../inputs/lift";
import type { WithInputs } from "../inputs/types";
import type { Secrets } from "../server/secrets";
import type { ServerSetArgs } from "../server/serverSet";
import { Server } from "../server";
import { assertNoFaults } from "../spec/fault";
import type { GrafanaSpec } from "../spec/grafana";
import { createContent } from "./content";
import { type GrafanaPlan, planGrafana } from "./plan";
import { validateGrafanaInput } from "./validate";

export interface GrafanaDashboardsArgs {
    /** Name of the monitored system, the folder's title by default; the component's name by default. */
    name?: string;
    spec?: WithInputs<GrafanaSpec>;
    /** URL of the stack's Prometheus as Grafana reaches it. */
    prometheusUrl: pulumi.Input<string>;
    /** URL of the stack's Loki as Grafana reaches it; none by default. */
    lokiUrl?: pulumi.Input<string>;
    /** How often that Prometheus scrapes; 15 by default. */
    scrapeIntervalSeconds?: number;
    /** Name of the stack's network. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** The pinned image by default. Another image needs a shell and `wget`, as the official one has. */
    image?: pulumi.Input<string>;
    /** How the update reaches Grafana's API; by default at the published port, or at the URL of an external Grafana. */
    api?: GrafanaApi;
    /** Whether the volume with Grafana's database is protected from deletion; false by default. */
    protectData?: boolean;
    dashboards: readonly Dashboard[];
    /** Base URL and suffix of the pages of `runbooks/`; without it dashboards do not link to them. */
    runbooks?: PackContext["runbooks"];
}

/** The plan of a Grafana in a stack, with what is not part of the plan. */
export interface ResolvedGrafanaArgs extends ServerSetArgs {
    plan: GrafanaPlan<pulumi.Input<string>>;
    /** See `GrafanaDashboardsArgs`. */
    api?: GrafanaApi;
}

/** How an update reaches Grafana's API. */
export interface GrafanaApi {
    url: pulumi.Input<string>;
    /** CA certificates that verify its certificate, in PEM; those of the machine by default. */
    caCert?: pulumi.Input<string>;
}

/**
 * Dashboards, data sources and contact points, in a Grafana of the stack's own or in an external one.
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
 * Grafana reads the password of `admin` from its file only when it creates its database. To change the password, run this
 * command in addition to the update, before dashboards change the next time:
 * `docker exec <container> sh -c 'grafana cli admin reset-admin-password --password-from-stdin <
 * /etc/vigie/secrets/grafanaAdminPassword'`.
 *
 * Grafana reads the secrets of identity providers at start. If it has any, a change of a secret replaces its container;
 * its data stays.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class GrafanaDashboards extends pulumi.ComponentResource {
    /** Grafana's public URL. */
    public readonly url: pulumi.Output<string>;
    /** Uids of the data sources, that of the stack's Prometheus first. */
    public readonly dataSourceUids: pulumi.Output<string[]>;
    /** Public URL of each dashboard, by the dashboard's UID. */
    public readonly dashboardUrls: pulumi.Output<Record<string, string>>;
    /** Physical name of the container, by its role; none for an external Grafana. */
    public readonly containerNames: pulumi.Output<Record<string, string>>;

    public constructor(
        name: string,
        args: GrafanaDashboardsArgs | ResolvedGrafanaArgs,
        opts?: pulumi.ComponentResourceOptions,
    ) {
        const { plan, images, late, secrets = {} } = "plan" in args ? args : resolve(name, args);
        super("vigie:index:GrafanaDashboards", name, {}, opts);

        const server =
            plan.server &&
            new Server(
                `${name}-server`,
                { ...args, plan: plan.server, images, late, secrets },
                { parent: this },
            );
        const provider = new grafana.Provider(
            // Another one for an external Grafana: what changes its Grafana is then deleted from the old one, by the old
            // provider. The same provider would delete it from the new Grafana, even if something else created it there.
            server ? `${name}-provider` : `${name}-external-provider`,
            { url: filled(plan.apiUrl, late), ...args.api, auth: credential(plan, secrets) },
            { parent: this, ...(server && { dependsOn: server }) },
        );
        const dataSources = createContent(
            name,
            plan,
            { secrets, late },
            {
                parent: this,
                provider,
                // With the container goes all that is in it: nothing has to be asked of a server that is going away.
                ...(server && { deletedWith: server }),
            },
        );

        this.url = pulumi.output(filled(plan.url, late));
        this.dataSourceUids = pulumi.all(dataSources.map((dataSource) => dataSource.uid));
        this.dashboardUrls = pulumi.output(
            Object.fromEntries(plan.dashboards.map((dashboard) => [dashboard.key, dashboard.url])),
        );
        this.containerNames = pulumi.all(server ? { grafana: server.containerName } : {});
        this.registerOutputs({
            url: this.url,
            dataSourceUids: this.dataSourceUids,
            dashboardUrls: this.dashboardUrls,
            containerNames: this.containerNames,
        });
    }
}

function resolve(
    name: string,
    args: GrafanaDashboardsArgs,
): Pick<ResolvedGrafanaArgs, "plan" | "images" | "late" | "secrets"> {
    const { spec, secrets, late } = lift<GrafanaSpec | undefined>(args.spec, {
        type: "GrafanaSpec",
        base: "spec",
        secrets: args.secrets,
    });
    const { prometheusUrl, lokiUrl, scrapeIntervalSeconds, dashboards, runbooks, image } = args;
    const input = {
        name: args.name ?? name,
        spec,
        prometheusUrl,
        lokiUrl,
        scrapeIntervalSeconds,
        dashboards,
        runbooks,
    };
    assertNoFaults(validateGrafanaInput(input, Object.keys(secrets)));
    return { plan: planGrafana(input), images: { grafana: image }, late, secrets };
}

/** `admin` and its password for the stack's own server; a token, or a user and password, for an external one. */
function credential(plan: GrafanaPlan<unknown>, secrets: Secrets): pulumi.Output<string> {
    const secret = secrets[plan.credential.secret] ?? "";
    return pulumi.secret(plan.server ? pulumi.interpolate`admin:${secret}` : secret);
}
