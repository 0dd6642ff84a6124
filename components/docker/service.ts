import * as pulumi from "@pulumi/pulumi";
import type { ConfigVolume } from "./configVolume";
import type { ServicePlan } from "./servicePlan";

export interface ServiceArgs {
    plan: ServicePlan;
    image: pulumi.Input<string>;
    /** Name of the stack's network. */
    network: pulumi.Input<string>;
    /** Mounted read-only at `/etc/vigie`; the server starts when its files are in force. */
    configuration?: ConfigVolume;
}

/** A server in a hardened container: healthy, or the update fails. */
export class Service extends pulumi.ComponentResource {
    /** Physical name of the container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: ServiceArgs, opts?: pulumi.ComponentResourceOptions) {
        super("vigie:index:Service", name, {}, opts);
        throw new Error(args.plan.toString());
    }
}
