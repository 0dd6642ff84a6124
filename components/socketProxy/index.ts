import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { ConfigVolume } from "../docker/configVolume";
import { ownershipLabels } from "../docker/labels";
import { Service } from "../docker/service";
import { images } from "../images";
import { planSocketProxy } from "./plan";

export interface SocketProxyArgs {
    /** Where the Docker engine's socket is on the host; `/var/run/docker.sock` by default. */
    socketPath?: string;
    /** The pinned image of HAProxy by default. It needs a shell and `wget`. */
    image?: pulumi.Input<string>;
}

/**
 * A door to the Docker engine that lets its logs be read, and nothing be changed.
 *
 * It is in a network of its own, without a way out: what it lets through shows the environment of containers, and
 * who else is in the stack's network, Grafana above all, can be made to ask for any address there.
 */
export class SocketProxy extends pulumi.ComponentResource {
    /** Name of the network in which the engine is reached at `socketProxyUrl`. */
    public readonly networkName: pulumi.Output<string>;
    /** Physical name of the proxy's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: SocketProxyArgs = {}, opts?: pulumi.ComponentResourceOptions) {
        super("vigie:index:SocketProxy", name, {}, opts);

        const plan = planSocketProxy(args.socketPath ?? "/var/run/docker.sock");
        const image = args.image ?? images.haproxy;
        const network = new docker.Network(
            `${name}-network`,
            { internal: true, labels: ownershipLabels(`${name}-network`) },
            { parent: this },
        );
        const configuration = new ConfigVolume(
            `${name}-configuration`,
            { image, network: network.name, plan: plan.config },
            { parent: this },
        );
        const server = new Service(
            `${name}-server`,
            {
                plan: plan.service,
                image,
                network: network.name,
                configuration,
                replaceWithConfiguration: true,
            },
            { parent: this },
        );

        this.networkName = network.name;
        this.containerName = server.containerName;
        this.registerOutputs({ networkName: this.networkName, containerName: this.containerName });
    }
}
