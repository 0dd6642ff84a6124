import type * as pulumi from "@pulumi/pulumi";
import type { LateValues } from "../../inputs/lift";
import type { Secrets } from "../secrets";
import type { ConfigPlan } from "./plan";

/** Arguments of a configuration volume. */
export interface ConfigVolumeArgs {
    /** Image of the server, which contains the checker of its files. */
    image: pulumi.Input<string>;
    /** Image of the writers, which need a shell; the server's by default. */
    writerImage?: pulumi.Input<string>;
    /** Name of the server's network. */
    network: pulumi.Input<string>;
    plan: ConfigPlan;
    /** Values of the plan's secrets. */
    secrets?: Secrets;
    /** Values of the plan's placeholders; it has none by default. */
    late?: LateValues;
}
