import * as pulumi from "@pulumi/pulumi";
import { lift } from "../inputs/lift";
import type { WithInputs } from "../inputs/types";
import type { Secrets } from "../server/secrets";
import { ServerSet } from "../server/serverSet";
import type { EdgeSpec, EdgeTarget } from "../spec/edge";
import { assertNoFaults } from "../spec/fault";
import { type EdgeInput, planEdge } from "./plan";
import { validateEdgeInput } from "./validateInput";

export interface EdgeArgs {
    /** Names, certificates and authentication. */
    spec: WithInputs<EdgeSpec>;
    /** The servers behind it, with their URLs in the network; those without a name are not exposed. */
    servers: WithInputs<readonly EdgeTarget[]>;
    /** Name of the servers' Docker network. */
    network: pulumi.Input<string>;
    /** Whether the ports are published on the host's IPv6 addresses too; false by default. Requires Docker Engine
     *  28: earlier ones report two addresses of one port in reverse, so that a refresh replaces the container. */
    ipv6?: boolean;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** The pinned image by default. Another image needs a shell and `wget`, as the official one has. */
    image?: pulumi.Input<string>;
    /** Whether the volume with certificates of ACME is protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * The reverse proxy in front of the servers: a Traefik that reloads names, users and limits without a restart.
 *
 * Throws `InvalidSpecError` with every fault of its arguments. Logs a warning if browsers reject the
 * certificates.
 */
export class Edge extends ServerSet {
    /** Public URL of each server that has a name. */
    public readonly urls: pulumi.Output<Record<string, string>>;
    /** Physical name of the server's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: EdgeArgs, opts?: pulumi.ComponentResourceOptions) {
        const {
            spec: inputs,
            secrets,
            late,
        } = lift<Pick<EdgeInput, "spec" | "servers">>(
            { spec: args.spec, servers: args.servers },
            {
                type: { fields: { spec: "EdgeSpec", servers: { list: { fields: { url: "HttpUrl" } } } } },
                secrets: args.secrets,
            },
        );
        const input = { ...inputs, ipv6: args.ipv6 };
        assertNoFaults(validateEdgeInput(input, Object.keys(secrets)));
        const plan = planEdge(input);
        super(
            "Edge",
            name,
            { servers: [plan], notices: plan.notices },
            { ...args, secrets, late, images: { traefik: args.image } },
            opts,
        );

        this.urls = pulumi.output<Record<string, string>>({ ...plan.urls });
        this.containerName = this.containerNames.apply((names) => names.edge ?? "");
        this.registerOutputs({ urls: this.urls, containerName: this.containerName });
    }
}
