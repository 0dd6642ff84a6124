import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import type { ConfigVolume } from "./configVolume";
import { ownershipLabels } from "./labels";
import { serviceContainer } from "./serviceContainer";
import type { ServicePlan } from "./servicePlan";

export interface ServiceArgs {
    plan: ServicePlan;
    image: pulumi.Input<string>;
    /** Name of the stack's network. */
    network: pulumi.Input<string>;
    /** Networks beside that and beside those of the plan, by names that are known only when they are made. */
    networks?: readonly pulumi.Input<string>[];
    /** Mounted read-only at `/etc/vigie`; the server starts when its files are in force. */
    configuration?: ConfigVolume;
    /** Whether the server is replaced with what it cannot reload of its configuration; false by default. */
    replaceWithConfiguration?: boolean;
    /** Whether the volume with the server's data refuses to be deleted; false by default. */
    protectData?: boolean;
}

/** A server in a hardened container: healthy, or the update fails. */
export class Service extends pulumi.ComponentResource {
    /** Physical name of the container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: ServiceArgs, opts?: pulumi.ComponentResourceOptions) {
        super("vigie:index:Service", name, {}, opts);

        const data =
            args.plan.dataPath === undefined
                ? undefined
                : new docker.Volume(
                      `${name}-data`,
                      { labels: ownershipLabels(`${name}-data`) },
                      { parent: this, ...(args.protectData !== undefined && { protect: args.protectData }) },
                  );
        const container = new docker.Container(
            `${name}-container`,
            serviceContainer(args, `${name}-container`, data?.name),
            {
                parent: this,
                ...(args.configuration && { dependsOn: args.configuration.written }),
                // The provider does so by itself; said where it counts, since two servers would damage one volume.
                ...(data && { deleteBeforeReplace: true }),
            },
        );

        this.containerName = container.name;
        this.registerOutputs({ containerName: this.containerName });
    }
}
