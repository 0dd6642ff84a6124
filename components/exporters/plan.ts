import type { ConfigPlan } from "../docker/configVolume/plan";
import { httpHealth, type ServicePlan } from "../docker/servicePlan";
import type { ImageName } from "../images";
import type { ExporterKind, ExporterSpec } from "../spec/exporters";
import type { ScrapeJob } from "../spec/scrapeJob";
import { sorted } from "../spec/sorted";
import { definitionOf } from "./catalogue";
import type { Endpoint } from "./definition";
import { aliasOf, nameOf } from "./planNames";

/** An exporter, ready to be deployed and scraped. */
export interface ExporterPlan {
    /** Unique in the stack. */
    name: string;
    kind: ExporterKind;
    image: ImageName;
    service: ServicePlan;
    /** Left out where it reads no file. */
    config?: ConfigPlan;
    /** Its own metrics first. */
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
    const files = definition.files?.(spec, endpoint);
    return {
        name: nameOf(spec),
        kind: spec.kind,
        image: spec.kind,
        service: planService(spec),
        ...(files && { config: { files: {}, secretFiles: {}, owner: definition.user, ...files } }),
        jobs: planJobs(spec, endpoint),
    };
}

function planService(spec: ExporterSpec): ServicePlan {
    const definition = definitionOf(spec);
    const { port, user, healthPath, memoryMegabytes } = definition;
    return {
        alias: aliasOf(spec),
        ...definition.run(spec),
        user: `${user.user}:${user.group}`,
        port,
        healthCommand: httpHealth(port, healthPath),
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
