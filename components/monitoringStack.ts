import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { type GrafanaApi, GrafanaDashboards } from "./grafana";
import type { ImageName } from "./images";
import { filled } from "./inputs/filled";
import { lift } from "./inputs/lift";
import type { WithInputs } from "./inputs/types";
import { apiByName } from "./place/apiByName";
import { ownershipLabels } from "./server/labels";
import type { Secrets } from "./server/secrets";
import { ServerSet, type ServerSetArgs } from "./server/serverSet";
import { assertNoFaults } from "./spec/fault";
import type { MonitoringSpec } from "./monitoringSpec";
import { readContent } from "./stack/readContent";
import { type ResolvedPart, resolveStack, type StackContent } from "./stack/resolveStack";
import { validateSpec } from "./stack/validate";

export interface MonitoringStackArgs {
    /** Addresses, URLs, networks, targets and secrets may be Outputs. */
    spec: WithInputs<MonitoringSpec>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** Images that override the pinned ones. */
    images?: Partial<Record<ImageName, pulumi.Input<string>>>;
    /** The folder of `dashboards.lock.json`, for dashboards of grafana.com; the working folder by default. */
    folder?: string;
    /** Whether volumes with data are protected from deletion; false by default. */
    protectData?: boolean;
    /** The resources that create the DNS records of the edge, which requests certificates once they exist. */
    names?: pulumi.Resource;
    /** How the update reaches Grafana's API; by default at the published port, or at the URL of an external Grafana. */
    grafanaApiUrl?: pulumi.Input<string>;
    /** Whether the update reaches Grafana's API by its public name, once that resolves to it; false by default. */
    grafanaByName?: boolean;
    /** Whether the edge is published on the host's IPv6 addresses too; false by default. */
    ipv6?: boolean;
}

/**
 * A whole monitoring stack on one Docker engine: Prometheus, exporters, Alertmanager, Loki, Grafana and the edge, wired
 * together.
 *
 * ```typescript
 * new MonitoringStack("monitoring", {
 *     spec: { name: "shop", exporters: [{ kind: "node" }, { kind: "redis", address: "redis:6379" }] },
 *     secrets: { grafanaAdminPassword: config.requireSecret("grafanaAdminPassword") },
 * });
 * ```
 *
 * Throws `InvalidSpecError` with every fault of the spec.
 */
export class MonitoringStack extends pulumi.ComponentResource {
    /** Public URLs of the stack's servers, by name. */
    public readonly urls: pulumi.Output<Record<string, string>>;
    /** UIDs of Grafana's data sources; none without Grafana. */
    public readonly dataSourceUids: pulumi.Output<string[]>;
    /** Physical names of the containers, by role. */
    public readonly containerNames: pulumi.Output<Record<string, string>>;
    /** Name of the network that the servers share. */
    public readonly networkName: pulumi.Output<string>;

    public constructor(name: string, args: MonitoringStackArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, late } = lift<MonitoringSpec>(args.spec, {
            type: "MonitoringSpec",
            secrets: args.secrets,
        });
        assertNoFaults(validateSpec(spec, Object.keys(secrets)));
        const content = readContent(spec, { root: args.folder });
        assertNoFaults(content.faults);
        super("vigie:index:MonitoringStack", name, {}, opts);

        const stack = resolveStack(spec, { ...content, ipv6: args.ipv6, images: known(args.images) });
        const network = new docker.Network(
            `${name}-network`,
            { labels: ownershipLabels(`${name}-network`) },
            { parent: this },
        );
        const { images, protectData } = args;
        const shared = { network: network.name, secrets, late, images, protectData };
        const sets = new Map(
            stack.parts
                .filter(({ key }) => key !== "grafana")
                .map((part) => {
                    // The edge asks for certificates once its names are there.
                    const names = part.key === "edge" && args.names ? { dependsOn: args.names } : {};
                    const opts = { parent: this, ...names };
                    return [part.key, new DeployedPart(part, `${name}-${part.key}`, shared, opts)];
                }),
        );
        const grafana =
            stack.grafana &&
            new GrafanaDashboards(
                `${name}-grafana`,
                {
                    ...shared,
                    plan: stack.grafana,
                    api: grafanaApi(spec, { ...args, secrets }, sets.get("edge")),
                },
                { parent: this },
            );

        this.urls = pulumi.output(filled({ ...stack.urls }, late));
        this.dataSourceUids = pulumi.output(grafana?.dataSourceUids ?? []);
        this.containerNames = pulumi
            .all(
                [...sets.values(), ...(grafana ? [grafana] : [])].map(({ containerNames }) => containerNames),
            )
            .apply((names) => Object.assign({}, ...names) as Record<string, string>);
        this.networkName = network.name;
        this.registerOutputs({
            urls: this.urls,
            dataSourceUids: this.dataSourceUids,
            containerNames: this.containerNames,
            networkName: this.networkName,
        });
    }
}

/** A part that deploys only servers. */
class DeployedPart extends ServerSet {
    public constructor(
        { component, plan }: ResolvedPart,
        name: string,
        args: ServerSetArgs,
        opts: pulumi.ComponentResourceOptions,
    ) {
        super(component, name, plan, args, opts);
        this.registerOutputs({ containerNames: this.containerNames });
    }
}

/** The images that are known when the program is written; one that is an Output counts by its place alone. */
function known(images: MonitoringStackArgs["images"] = {}): StackContent["images"] {
    return Object.fromEntries(Object.entries(images).filter(([, image]) => typeof image === "string"));
}

function grafanaApi(
    spec: MonitoringSpec,
    args: MonitoringStackArgs,
    edge: ServerSet | undefined,
): GrafanaApi | undefined {
    if (edge && args.grafanaByName === true) {
        return apiByName(spec, edge.containerNames, args.secrets);
    }
    return args.grafanaApiUrl === undefined ? undefined : { url: args.grafanaApiUrl };
}
