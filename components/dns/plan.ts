import type { DnsSpec } from "../spec/host";

/** Where the names are kept. */
export type ZonePlan =
    { kind: "given"; id: string } | { kind: "found"; name: string } | { kind: "created"; name: string };

/** A record, but for the address that is not known yet. */
export interface RecordPlan {
    fqdn: string;
    type: "A" | "AAAA";
    ttlSeconds: number;
}

export interface DnsPlan {
    zone: ZonePlan;
    records: readonly RecordPlan[];
}

export interface DnsInput {
    domain: string;
    names: readonly string[];
    hasIpv6: boolean;
    spec?: DnsSpec;
}

/** Plans valid arguments. */
export function planDns({ domain, names, hasIpv6, spec = {} }: DnsInput): DnsPlan {
    const types = hasIpv6 ? (["A", "AAAA"] as const) : (["A"] as const);
    return {
        zone: planZone(domain, spec),
        records: names.flatMap((fqdn) =>
            types.map((type) => ({ fqdn, type, ttlSeconds: spec.ttlSeconds ?? 300 })),
        ),
    };
}

function planZone(domain: string, { zoneId, createZone }: DnsSpec): ZonePlan {
    if (zoneId !== undefined) {
        return { kind: "given", id: zoneId };
    }
    return { kind: createZone === true ? "created" : "found", name: domain };
}
