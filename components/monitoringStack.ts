import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { AlertRouting } from "./alerting";
import { ownershipLabels } from "./docker/labels";
import type { Secrets } from "./docker/secrets";
import { Edge } from "./edge";
import { ExporterSet } from "./exporters";
import { GrafanaDashboards } from "./grafana";
import { LokiStack } from "./logs";
import type { ImageName } from "./images";
import { PrometheusStack } from "./prometheus";
import { assertNoFaults } from "./spec/fault";
import type { MonitoringSpec } from "./spec/monitoringSpec";
import { deployedBeside } from "./stack/deployment";
import { edgeInputOf, withPublicUrls } from "./stack/edgeParts";
import { runbookPagesOf, servedPages } from "./stack/links";
import { logSurroundingsOf } from "./stack/logPlan";
import { planBeside } from "./stack/plan";
import { apiByName } from "./place/apiByName";
import { readContent } from "./stack/readContent";
import {
    alertmanagersOf,
    allRuleGroupsOf,
    dashboardsOf,
    exportersOf,
    jobsOf,
    lokiUrlFor,
    prometheusUrlFor,
    ruleGroupsOf,
} from "./stack/parts";
import { validateSpec } from "./stack/validate";

export interface MonitoringStackArgs {
    spec: MonitoringSpec;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** Images in place of the pinned ones. */
    images?: Partial<Record<ImageName, pulumi.Input<string>>>;
    /** The folder of `dashboards.lock.json`, for dashboards of grafana.com; the working folder by default. */
    folder?: string;
    /** Whether volumes with data refuse to be deleted; false by default. */
    protectData?: boolean;
    /** What makes the names that lead to the edge: it asks for certificates once they are there. */
    names?: pulumi.Resource;
    /** Where the update reaches Grafana's API; at the published port, or the URL of one that exists, by default. */
    grafanaApiUrl?: pulumi.Input<string>;
    /** Whether the update reaches Grafana's API by its public name, once that leads there; false by default. */
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
    /** Where people reach the servers, by name; only those that the stack has. */
    public readonly urls: pulumi.Output<Record<string, string>>;
    /** Uids of Grafana's data sources; none without Grafana. */
    public readonly dataSourceUids: pulumi.Output<string[]>;
    /** Physical names of the containers, by role. */
    public readonly containerNames: pulumi.Output<Record<string, string>>;
    /** Name of the network that the servers share. */
    public readonly networkName: pulumi.Output<string>;

    public constructor(name: string, args: MonitoringStackArgs, opts?: pulumi.ComponentResourceOptions) {
        assertNoFaults(validateSpec(args.spec, Object.keys(args.secrets ?? {})));
        const content = readContent(args.spec, { root: args.folder });
        assertNoFaults(content.faults);
        super("vigie:index:MonitoringStack", name, {}, opts);

        const { secrets, images, protectData } = args;
        const spec = withPublicUrls(args.spec);
        const api = args.grafanaApiUrl === undefined ? undefined : { url: args.grafanaApiUrl };
        const { ruleFiles } = spec;
        const beside = planBeside(spec, content.dashboards);
        const allRuleGroups = allRuleGroupsOf(spec);
        const network = new docker.Network(
            `${name}-network`,
            { labels: ownershipLabels(`${name}-network`) },
            { parent: this },
        );
        const shared = { name: spec.name, network: network.name, secrets, protectData };
        const exporters = new ExporterSet(
            `${name}-exporters`,
            { exporters: exportersOf(spec), network: network.name, secrets, images },
            { parent: this },
        );
        const alerting =
            spec.alerting === false
                ? undefined
                : new AlertRouting(
                      `${name}-alerting`,
                      {
                          ...shared,
                          spec: spec.alerting,
                          ruleGroups: allRuleGroups,
                          ruleFiles,
                          image: images?.alertmanager,
                      },
                      { parent: this },
                  );
        const prometheus = new PrometheusStack(
            `${name}-prometheus`,
            {
                ...shared,
                spec: spec.prometheus,
                jobs: jobsOf(spec),
                ruleGroups: ruleGroupsOf(spec),
                ruleFiles,
                pages: servedPages(spec, allRuleGroups, content.runbooks),
                alertmanagers: alertmanagersOf(spec),
                deployedBeside: deployedBeside(beside),
                image: images?.prometheus,
            },
            { parent: this },
        );
        const logs =
            spec.logs === undefined
                ? undefined
                : new LokiStack(
                      `${name}-logs`,
                      {
                          ...shared,
                          spec: spec.logs,
                          ...logSurroundingsOf(spec, beside.grafana),
                          images,
                      },
                      { parent: this },
                  );
        const edgeInput = edgeInputOf(spec);
        const edge =
            edgeInput &&
            new Edge(
                `${name}-edge`,
                {
                    ...edgeInput,
                    network: network.name,
                    ipv6: args.ipv6,
                    secrets,
                    image: images?.traefik,
                    protectData,
                },
                { parent: this, ...(args.names && { dependsOn: args.names }) },
            );
        const grafana =
            spec.grafana === false
                ? undefined
                : new GrafanaDashboards(
                      `${name}-grafana`,
                      {
                          ...shared,
                          spec: spec.grafana,
                          prometheusUrl: pulumi
                              .all([prometheus.url, prometheus.internalUrl])
                              .apply(([url, internalUrl]) => prometheusUrlFor(spec, { url, internalUrl })),
                          lokiUrl: lokiUrlFor(spec),
                          scrapeIntervalSeconds: spec.prometheus?.scrapeIntervalSeconds,
                          dashboards: [...dashboardsOf(spec), ...content.dashboards],
                          runbooks: runbookPagesOf(spec),
                          image: images?.grafana,
                          api: edge && args.grafanaByName === true ? apiByName(spec, edge, secrets) : api,
                      },
                      { parent: this },
                  );

        const servers = { prometheus, alertmanager: alerting, grafana };
        this.urls = present({ ...servers, ...publishedLoki(spec, logs) }, (server) => server.url);
        this.dataSourceUids = pulumi.output(grafana?.dataSourceUids ?? []);
        this.containerNames = pulumi
            .all([
                present({ ...servers, edge }, (server) => server.containerName),
                exporters.containerNames,
                logs?.containerNames ?? {},
            ])
            .apply(([own, ...others]): Record<string, string> => Object.assign({ ...own }, ...others));
        this.networkName = network.name;
        this.registerOutputs({
            urls: this.urls,
            dataSourceUids: this.dataSourceUids,
            containerNames: this.containerNames,
            networkName: this.networkName,
        });
    }
}

/** Loki, where people reach it. */
function publishedLoki({ logs: spec }: MonitoringSpec, loki: LokiStack | undefined): { loki?: LokiStack } {
    const { publish = false } = spec?.loki ?? {};
    return loki && publish !== false ? { loki } : {};
}

/** An output of each server that is there, by the server's name. */
function present<Server>(
    servers: Record<string, Server | undefined>,
    output: (server: Server) => pulumi.Output<string | undefined>,
): pulumi.Output<Record<string, string>> {
    const outputs = Object.entries(servers).flatMap(([name, server]) =>
        server === undefined ? [] : [pulumi.all([name, output(server)])],
    );
    return pulumi
        .all(outputs)
        .apply((entries) =>
            Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined)),
        );
}
