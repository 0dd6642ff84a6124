import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { type Images, Server } from ".";
import { ownershipLabels } from "./labels";
import type { LateValues } from "../inputs/lift";
import type { Secrets } from "./secrets";
import type { ServerPlan } from "./serverPlan";
import type { ServerSetPlan } from "./serverSetPlan";

/** Inputs of servers that are not part of their plans. */
export interface ServerSetArgs {
    /** Name of the Docker network that the servers share with those that they work with. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the plans refer to. */
    secrets?: Secrets;
    /** Values of the plans' placeholders; they have none by default. */
    late?: LateValues;
    /** Images that override the pinned ones; they need the same programs. */
    images?: Images;
    /** Whether volumes with data are protected from deletion; false by default. */
    protectData?: boolean;
}

/** Deploys the servers of a plan: what is behind every component that runs servers. */
export class ServerSet extends pulumi.ComponentResource {
    /** Physical names of the containers, by role. */
    public readonly containerNames: pulumi.Output<Record<string, string>>;

    /** `component` is the name of the class that it is in the state. */
    public constructor(
        component: string,
        name: string,
        plan: ServerSetPlan,
        args: ServerSetArgs,
        opts?: pulumi.ComponentResourceOptions,
    ) {
        super(`vigie:index:${component}`, name, {}, opts);

        for (const notice of plan.notices ?? []) {
            // A message about a resource holds all later ones up until that is registered, which may wait for a host.
            this.urn.apply(() => void pulumi.log.warn(notice, this));
        }
        const ownNetworks = isolatedNetworks(name, plan.servers, this);
        const servers = plan.servers.map((server) => {
            const joined = server.joins === undefined ? undefined : ownNetworks.get(server.joins);
            const { containerName } = new Server(
                `${name}-${server.name}`,
                {
                    ...args,
                    plan: server,
                    network: ownNetworks.get(server.name) ?? args.network,
                    ...(joined !== undefined && { networks: [joined] }),
                },
                { parent: this },
            );
            return [server.role, containerName] as const;
        });

        this.containerNames = pulumi.all(Object.fromEntries(servers));
    }
}

/** Internal networks, each for one server and those that join it, by the server's name. */
function isolatedNetworks(
    name: string,
    servers: readonly ServerPlan[],
    parent: pulumi.Resource,
): Map<string, pulumi.Output<string>> {
    const isolated = servers.filter((server) => server.isolated);
    return new Map(
        isolated.map((server) => {
            const network = `${name}-${server.name}-network`;
            return [
                server.name,
                new docker.Network(network, { internal: true, labels: ownershipLabels(network) }, { parent })
                    .name,
            ];
        }),
    );
}
