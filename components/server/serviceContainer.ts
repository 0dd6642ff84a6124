import type * as docker from "@pulumi/docker";
import type * as pulumi from "@pulumi/pulumi";
import { configurationMount } from "./configVolume/plan";
import { confinement, memoryLimit } from "./confinement";
import { ownershipLabels } from "./labels";
import type { ConfigVolume } from "./configVolume";
import type { ServerPlan } from "./serverPlan";
import type { ServicePlan } from "./servicePlan";

/** Label that changes with the configuration of a server that cannot reload, so that it is replaced. */
export const configurationLabel = "vigie.configuration";

const loopback = "127.0.0.1";

/** What a container needs that its plan does not have. */
export interface ServiceSurroundings {
    plan: ServerPlan;
    image: pulumi.Input<string>;
    network: pulumi.Input<string>;
    networks?: readonly pulumi.Input<string>[];
    /** Mounted read-only. */
    configuration?: ConfigVolume;
}

/** The arguments of a server's container; what its plan leaves out is left out here too. */
export function serviceContainer(
    args: ServiceSurroundings,
    resourceName: string,
    dataVolume: pulumi.Input<string> | undefined,
): docker.ContainerArgs {
    const plan = args.plan.service;
    return {
        ...confinement(plan.capabilities),
        ...memoryLimit(plan.memoryMegabytes),
        image: args.image,
        // Otherwise it is the container's id, and metrics that name the host change with each replacement.
        hostname: plan.alias,
        readOnly: plan.writableRoot !== true,
        restart: "unless-stopped",
        labels: labels(args, resourceName),
        networksAdvanced: [
            { name: args.network, aliases: [plan.alias] },
            ...[...(args.networks ?? []), ...(plan.networks ?? [])].map((network) => ({ name: network })),
        ],
        mounts: mounts(args, dataVolume),
        healthcheck: health(plan),
        wait: true,
        waitTimeout: plan.startTimeoutSeconds ?? 60,
        destroyGraceSeconds: plan.stopGraceSeconds ?? 10,
        ...(plan.command && { command: [...plan.command] }),
        ...(plan.environment && { envs: environment(plan.environment) }),
        ...(plan.user !== undefined && { user: plan.user }),
        ...(plan.groups && { groupAdds: [...plan.groups] }),
        ...(plan.tmpfs && {
            tmpfs: Object.fromEntries(plan.tmpfs.map((path) => [path, "rw,noexec,nosuid,nodev,size=64m"])),
        }),
        ...(plan.hosts && { hosts: Object.entries(plan.hosts).map(([host, ip]) => ({ host, ip })) }),
        ...published(plan),
    };
}

function labels(
    { configuration, plan }: ServiceSurroundings,
    resourceName: string,
): docker.types.input.ContainerLabel[] {
    const ownership = ownershipLabels(resourceName);
    return configuration && plan.replaceWithConfiguration === true
        ? [{ label: configurationLabel, value: configuration.startupId }, ...ownership]
        : ownership;
}

function mounts(
    { plan: { service: plan }, configuration }: ServiceSurroundings,
    dataVolume: pulumi.Input<string> | undefined,
): docker.types.input.ContainerMount[] {
    return [
        ...(configuration
            ? [
                  {
                      type: "volume",
                      source: configuration.volumeName,
                      target: configurationMount,
                      readOnly: true,
                  },
              ]
            : []),
        ...(dataVolume !== undefined && plan.dataPath !== undefined
            ? [{ type: "volume", source: dataVolume, target: plan.dataPath }]
            : []),
        ...(plan.hostMounts ?? []).map((mount) => ({
            type: "bind",
            source: mount.source,
            target: mount.target,
            readOnly: mount.readOnly ?? true,
            ...(mount.propagation && { bindOptions: { propagation: mount.propagation } }),
        })),
    ];
}

/** Engines before 25 refuse an interval of its own for the start, so the one interval has to be short. */
function health(plan: ServicePlan): docker.types.input.ContainerHealthcheck {
    return {
        tests: [...plan.healthCommand],
        interval: "5s",
        timeout: "6s",
        retries: 6,
        startPeriod: duration(plan.startTimeoutSeconds ?? 60),
    };
}

/** Seconds as the engine gives them back, `5m0s`: a refresh would report any other notation as a difference. */
function duration(seconds: number): string {
    return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}

function environment(variables: Readonly<Record<string, string>>): string[] {
    return Object.keys(variables)
        .sort()
        .map((key) => `${key}=${variables[key] ?? ""}`);
}

function published(plan: ServicePlan): Pick<docker.ContainerArgs, "ports"> {
    const { publish, port } = plan;
    const ports = [
        ...(publish === undefined || publish === false
            ? []
            : [{ internal: port, external: publish.port ?? port, ip: publish.address ?? loopback }]),
        ...(plan.ports ?? []).map(({ internal, external, address }) => ({ internal, external, ip: address })),
    ];
    return ports.length > 0 ? { ports } : {};
}
