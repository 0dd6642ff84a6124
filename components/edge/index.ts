import * as pulumi from "@pulumi/pulumi";
import { ConfigVolume } from "../docker/configVolume";
import type { Secrets } from "../docker/secrets";
import { Service } from "../docker/service";
import { images } from "../images";
import type { EdgeSpec } from "../spec/edge";
import { assertNoFaults } from "../spec/fault";
import { planEdge } from "./plan";
import type { EdgeTarget } from "./renderDynamic";
import { validateEdgeInput } from "./validateInput";

export interface EdgeArgs {
    /** Names, certificates and who may pass. */
    spec: EdgeSpec;
    /** The servers behind it, with their URLs in the network; those without a name are not reached. */
    servers: readonly EdgeTarget[];
    /** Name of the Docker network that the servers are in. */
    network: pulumi.Input<string>;
    /** Whether the ports are published on the host's IPv6 addresses too; false by default. It takes Docker Engine 28:
     *  earlier ones tell two addresses of one port in reverse, so that a refresh replaces the container. */
    ipv6?: boolean;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** The pinned image by default. It needs a shell and `wget`, as the official one has. */
    image?: pulumi.Input<string>;
    /** Whether the volume with certificates of ACME refuses to be deleted; false by default. */
    protectData?: boolean;
}

/**
 * The one door to the stack from outside: a Traefik that takes other names, users and limits without a restart.
 *
 * Throws `InvalidSpecError` with every fault of its arguments. Says as a warning when browsers refuse the certificates.
 */
export class Edge extends pulumi.ComponentResource {
    /** Where people reach each server that has a name. */
    public readonly urls: pulumi.Output<Record<string, string>>;
    /** Physical name of the server's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: EdgeArgs, opts?: pulumi.ComponentResourceOptions) {
        const input = { spec: args.spec, servers: args.servers, ipv6: args.ipv6 };
        assertNoFaults(validateEdgeInput(input, Object.keys(args.secrets ?? {})));
        super("vigie:index:Edge", name, {}, opts);

        const plan = planEdge(input);
        for (const notice of plan.notices) {
            // A message about a resource holds all later ones up until that is registered, which may wait for a host.
            this.urn.apply(() => void pulumi.log.warn(notice, this));
        }
        const image = args.image ?? images.traefik;
        const configuration = new ConfigVolume(
            `${name}-configuration`,
            { image, network: args.network, plan: plan.config, secrets: args.secrets },
            { parent: this },
        );
        const server = new Service(
            `${name}-server`,
            {
                plan: plan.service,
                image,
                network: args.network,
                configuration,
                protectData: args.protectData,
            },
            { parent: this },
        );

        this.urls = pulumi.output<Record<string, string>>({ ...plan.urls });
        this.containerName = server.containerName;
        this.registerOutputs({ urls: this.urls, containerName: this.containerName });
    }
}
