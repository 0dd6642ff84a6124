import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { type ImageName, images } from "../images";
import { filled } from "../inputs/filled";
import type { LateValues } from "../inputs/lift";
import { ConfigVolume } from "./configVolume";
import { ownershipLabels } from "./labels";
import type { Secrets } from "./secrets";
import type { ServerPlan } from "./serverPlan";
import { serviceContainer } from "./serviceContainer";

/** Images that override the pinned ones, by name. */
export type Images = Readonly<Partial<Record<ImageName, pulumi.Input<string>>>>;

export interface ServerArgs {
    plan: ServerPlan;
    /** Name of its network. */
    network: pulumi.Input<string>;
    /** Networks in addition to that and to those of the plan, by names that are known only when they exist. */
    networks?: readonly pulumi.Input<string>[];
    /** Values of the secrets that the plan refers to. */
    secrets?: Secrets;
    /** Values of the plan's placeholders; it has none by default. */
    late?: LateValues;
    /** The pinned images by default. */
    images?: Images;
    /** Whether the volume with the server's data is protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * A server in a hardened container with its configuration volume. If it does not become healthy, the update fails.
 *
 * It starts when its files are in force.
 */
export class Server extends pulumi.ComponentResource {
    /** Physical name of the container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: ServerArgs, opts?: pulumi.ComponentResourceOptions) {
        super("vigie:index:Server", name, {}, opts);

        const { plan, network, secrets } = args;
        const imageOf = (used: ImageName): pulumi.Input<string> => args.images?.[used] ?? images[used];
        const image = imageOf(plan.image);
        const configuration =
            plan.config &&
            new ConfigVolume(
                `${name}-configuration`,
                {
                    image,
                    ...(plan.writerImage && { writerImage: imageOf(plan.writerImage) }),
                    network,
                    plan: plan.config,
                    secrets,
                    late: args.late,
                },
                { parent: this },
            );
        const data =
            plan.service.dataPath === undefined
                ? undefined
                : new docker.Volume(
                      `${name}-data`,
                      { labels: ownershipLabels(`${name}-data`) },
                      { parent: this, ...(args.protectData !== undefined && { protect: args.protectData }) },
                  );
        const container = new docker.Container(
            `${name}-container`,
            filled(
                serviceContainer({ ...args, image, configuration }, `${name}-container`, data?.name),
                args.late,
            ) as docker.ContainerArgs,
            {
                parent: this,
                ...(configuration && { dependsOn: configuration.written }),
                // The provider's own choice too; said where it counts, since two servers would damage one volume.
                ...(data && { deleteBeforeReplace: true }),
            },
        );

        this.containerName = container.name;
        this.registerOutputs({ containerName: this.containerName });
    }
}
