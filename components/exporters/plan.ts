import type { ConfigPlan } from "../server/configVolume/plan";
import type { ServerPlan } from "../server/serverPlan";
import { httpHealth, type ServicePlan } from "../server/servicePlan";
import type { ScrapeJob } from "../spec/scrapeJob";
import { sorted } from "../spec/sorted";
import type { Endpoint } from "./definition";
import { definitionOf, type ExporterKind, type ExporterSpec } from "./kinds";
import { aliasOf, nameOf } from "./planNames";

/** The plan of an exporter: its deployment and its scrape jobs. */
export interface ExporterPlan extends ServerPlan {
    kind: ExporterKind;
    /** The job for its own metrics first. */
    jobs: readonly ScrapeJob[];
}

/** Plans the exporters of specs that are valid. */
export function planExporters(specs: readonly ExporterSpec[]): ExporterPlan[] {
    return specs.map(planExporter);
}

/** The scrape jobs of exporters, for the Prometheus server in their network; the specs must be valid. */
export function scrapeJobsOf(specs: readonly ExporterSpec[]): ScrapeJob[] {
    return specs.flatMap((spec) => planJobs(spec, endpointOf(spec)));
}

function planExporter(spec: ExporterSpec): ExporterPlan {
    const definition = definitionOf(spec);
    const endpoint = endpointOf(spec);
    const name = nameOf(spec);
    const files = definition.files?.(spec, endpoint);
    const config: ConfigPlan | undefined = files && {
        files: {},
        secretFiles: {},
        owner: definition.user,
        ...files,
    };
    return {
        kind: spec.kind,
        name,
        role: name,
        folder: `exporters/${name}`,
        image: spec.kind,
        service: planService(spec),
        ...(config && { config }),
        ...(config && !canReload(config) && { replaceWithConfiguration: true }),
        jobs: planJobs(spec, endpoint),
    };
}

function canReload({ reload, secretReload }: ConfigPlan): boolean {
    return reload !== undefined || secretReload !== undefined;
}

function planService(spec: ExporterSpec): ServicePlan {
    const definition = definitionOf(spec);
    const { port, user, health, memoryMegabytes } = definition;
    return {
        alias: aliasOf(spec),
        ...definition.run(spec),
        user: `${user.user}:${user.group}`,
        port,
        healthCommand: "path" in health ? httpHealth(port, health.path) : ["CMD", ...health.command],
        memoryMegabytes: spec.memoryMegabytes ?? memoryMegabytes,
        ...(spec.networks && { networks: spec.networks }),
        ...(spec.hosts && { hosts: sorted(spec.hosts) }),
    };
}

function planJobs(spec: ExporterSpec, endpoint: Endpoint): readonly ScrapeJob[] {
    const definition = definitionOf(spec);
    const name = nameOf(spec);
    const own: ScrapeJob = {
        name,
        ...(spec.scrapeIntervalSeconds !== undefined && {
            scrapeIntervalSeconds: spec.scrapeIntervalSeconds,
        }),
        static: [
            {
                targets: [endpoint.target],
                labels: sorted({ instance: definition.instance?.(spec) ?? name, ...spec.labels }),
            },
        ],
    };
    return definition.jobs?.(own, spec, endpoint) ?? [own];
}

function endpointOf(spec: ExporterSpec): Endpoint {
    const target = `${aliasOf(spec)}:${definitionOf(spec).port}`;
    return { target, url: `http://${target}` };
}
