import { getZoneOutput } from "@pulumi/aws/route53/getZone";
import { Record as DnsRecord } from "@pulumi/aws/route53/record";
import { Zone } from "@pulumi/aws/route53/zone";
import * as pulumi from "@pulumi/pulumi";
import { assertNoFaults } from "../spec/fault";
import type { DnsSpec } from "../spec/host";
import { planDns, type ZonePlan } from "./plan";
import { validateDnsInput } from "./validate";

export interface DnsRecordsArgs {
    /** `example.org`: the zone to create, or to look up if the spec has no zone ID. */
    domain: string;
    /** `grafana.example.org`: the names of the records; below the domain, or the domain itself. */
    names: readonly string[];
    /** IPv4 address that the names resolve to. */
    address: pulumi.Input<string>;
    /** IPv6 address that they resolve to; no AAAA records by default. */
    ipv6?: pulumi.Input<string>;
    /** The domain's zone, found by its name, with records for 300 seconds by default. */
    spec?: DnsSpec;
    /** Whether a created zone is protected from deletion, since a new one has other name servers; false by
     *  default. */
    protectZone?: boolean;
}

/**
 * Records in Route 53 that resolve to one address.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class DnsRecords extends pulumi.ComponentResource {
    /** The names, in the order given, once they are there. */
    public readonly fqdns: pulumi.Output<string[]>;
    /** The name servers to register with the domain's registrar; undefined unless a zone was created. */
    public readonly nameServers: pulumi.Output<string[] | undefined>;
    /** ID of the records' zone. */
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
