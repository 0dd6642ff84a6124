import { getZoneOutput } from "@pulumi/aws/route53/getZone";
import { Record as DnsRecord } from "@pulumi/aws/route53/record";
import { Zone } from "@pulumi/aws/route53/zone";
import * as pulumi from "@pulumi/pulumi";
import { assertNoFaults } from "../spec/fault";
import type { DnsSpec } from "../spec/host";
import { planDns, type ZonePlan } from "./plan";
import { validateDnsInput } from "./validate";

export interface DnsRecordsArgs {
    /** `example.org`: the zone that is made, or looked up where the spec has no id. */
    domain: string;
    /** `grafana.example.org`: each name that leads to the address; below the domain, or the domain itself. */
    names: readonly string[];
    /** Where the names lead. */
    address: pulumi.Input<string>;
    /** Where they lead with IPv6; no such records by default. */
    ipv6?: pulumi.Input<string>;
    /** The domain's zone, found by its name, with records for 300 seconds by default. */
    spec?: DnsSpec;
    /** Whether a zone that is made is protected from deletion, since another one has other name servers; false by
     *  default. */
    protectZone?: boolean;
}

/**
 * Names in Route 53 that lead to one address.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class DnsRecords extends pulumi.ComponentResource {
    /** The names, in the order given, once they are there. */
    public readonly fqdns: pulumi.Output<string[]>;
    /** What the domain's registrar must be told; undefined unless a zone was made. */
    public readonly nameServers: pulumi.Output<string[] | undefined>;
    /** Id of the zone that the names are in. */
    public readonly zoneId: pulumi.Output<string>;

    public constructor(name: string, args: DnsRecordsArgs, opts?: pulumi.ComponentResourceOptions) {
        assertNoFaults(validateDnsInput(args));
        super("vigie:index:DnsRecords", name, {}, opts);

        const { address, ipv6, protectZone } = args;
        const plan = planDns({ ...args, hasIpv6: ipv6 !== undefined });
        const zone =
            plan.zone.kind === "created" ? createZone(name, plan.zone.name, protectZone, this) : undefined;
        const zoneId = zone?.zoneId ?? existingZone(plan.zone, this);
        const values = { A: address, AAAA: ipv6 ?? "" };
        const records = plan.records.map(
            ({ fqdn, type, ttlSeconds }) =>
                new DnsRecord(
                    `${name}-${fqdn}-${type.toLowerCase()}`,
                    { zoneId, name: fqdn, type, ttl: ttlSeconds, records: [values[type]] },
                    { parent: this },
                ),
        );

        this.fqdns = pulumi.all(records.map((record) => record.fqdn)).apply(() => [...args.names]);
        this.nameServers = pulumi.output(zone?.nameServers);
        this.zoneId = pulumi.output(zoneId);
        this.registerOutputs({ fqdns: this.fqdns, nameServers: this.nameServers, zoneId: this.zoneId });
    }
}

function createZone(
    name: string,
    domain: string,
    protect: boolean | undefined,
    parent: pulumi.Resource,
): Zone {
    return new Zone(
        `${name}-zone`,
        { name: domain, comment: `Made by ${pulumi.getProject()}/${pulumi.getStack()}` },
        { parent, ...(protect !== undefined && { protect }) },
    );
}

function existingZone(zone: ZonePlan, parent: pulumi.Resource): pulumi.Input<string> {
    return zone.kind === "given"
        ? zone.id
        : getZoneOutput({ name: zone.name, privateZone: false }, { parent }).zoneId;
}
