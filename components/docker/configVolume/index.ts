import * as pulumi from "@pulumi/pulumi";
import type { Secrets } from "../secrets";
import type { ConfigPlan } from "./plan";

export interface ConfigVolumeArgs {
    /** Image of the server, which has the checker of its own files. */
    image: pulumi.Input<string>;
    /** Name of the network that the server is in. */
    network: pulumi.Input<string>;
    plan: ConfigPlan;
    /** Values of the plan's secrets. */
    secrets?: Secrets;
}

/** A volume with a server's configuration, changed without touching the server. */
export class ConfigVolume extends pulumi.ComponentResource {
    /** Name of the volume. */
    public readonly volumeName: pulumi.Output<string>;
    /** The writer, once it has put these files in force; fails where it refused them. Meant for `dependsOn`. */
    public readonly written: pulumi.Output<pulumi.Resource>;

    public constructor(name: string, args: ConfigVolumeArgs, opts?: pulumi.ComponentResourceOptions) {
        super("vigie:index:ConfigVolume", name, {}, opts);
        throw new Error(args.plan.toString());
    }
}
