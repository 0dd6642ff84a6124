import type * as pulumi from "@pulumi/pulumi";
import { DnsRecords } from "../dns";
import type { DeploymentSpec } from "../stack/deploymentSpec";
import { publicNames } from "../edge/publicUrls";
import { offersOf } from "../stack/offers";

export interface NamesArgs {
    /** Where the names lead. */
    address: pulumi.Input<string>;
    /** Where they lead with IPv6; nowhere by default. */
    ipv6?: pulumi.Input<string>;
    /** Whether a zone that is made is protected from deletion. */
    protectData: boolean;
}

/** The names of a valid stack's edge, in Route 53. */
export function makeNames(
    { spec, dns }: DeploymentSpec,
    { address, ipv6, protectData }: NamesArgs,
    opts?: pulumi.ComponentResourceOptions,
): DnsRecords {
    return new DnsRecords(
        "names",
        {
            domain: spec.edge?.domain ?? "",
            names: publicNames(spec, offersOf(spec).edgeTargets),
            address,
            ipv6,
            spec: dns,
            protectZone: protectData,
        },
        opts,
    );
}
