import type * as pulumi from "@pulumi/pulumi";
import type { SshAccess } from "../host/ssh";
import type { Secrets } from "../server/secrets";

export interface PlaceArgs {
    /** Values of the secrets that the spec refers to. */
    secrets: Secrets;
    /** The project's folder: what SSH needs is kept below it. */
    folder: string;
    /** Whether what keeps data is protected from deletion. */
    protectData: boolean;
}

/** Where a stack is deployed to. */
export interface Place {
    /** The engine to deploy to; none where it is the environment's. */
    providers: pulumi.ProviderResource[];
    /** The host as SSH reaches it, once its Docker engine can be used; undefined where there is no host. */
    access?: pulumi.Output<SshAccess>;
    /** The resources that create the edge's DNS records; undefined without them. */
    names?: pulumi.Resource;
    /** Facts of the host and its names that people need, by name. */
    outputs: Record<string, pulumi.Output<unknown>>;
}

/** Instructions for the domain's registrar, needed once. */
export function zoneOutputs({
    nameServers,
}: {
    nameServers: pulumi.Output<string[] | undefined>;
}): Place["outputs"] {
    return { nameServers };
}
