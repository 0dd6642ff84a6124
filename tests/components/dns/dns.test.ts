import { DnsRecords, type DnsRecordsArgs } from "../../../components/dns";
import { validateDns, validateDnsInput } from "../../../components/dns/validate";
import { describeFault } from "../../../components/spec/fault";
import type { DnsSpec } from "../../../components/spec/host";
import { describedBy } from "../../support/aws/mocks";
import { settled } from "../../support/mocks";
import { collectFaults } from "../../support/faults";

const least = {
    domain: "example.org",
    names: ["grafana.example.org", "alerts.example.org"],
    address: "203.0.113.10",
};

async function made(args: Partial<DnsRecordsArgs> = {}) {
    let dns: DnsRecords | undefined;
    const described = await describedBy((opts) => {
        dns = new DnsRecords("dns", { ...least, ...args }, opts);
    });
    return { dns: dns!, ...described };
}

describe("DnsRecords", () => {
    test("makes an A record of each name in the domain's zone", async () => {
        const { dns, resources, lookups } = await made();
        expect(
            [...resources.values()].map(({ name, type, parent, inputs }) => ({ name, type, parent, inputs })),
        ).toEqual([
            { name: "dns", type: "vigie:index:DnsRecords", parent: undefined, inputs: {} },
            ...least.names.map((name) => ({
                name: `dns-${name}-a`,
                type: "aws:route53/record:Record",
                parent: "dns",
                inputs: {
                    zoneId: "Z0123456789ABCDEFGHIJ",
                    name,
                    type: "A",
                    ttl: 300,
                    records: ["203.0.113.10"],
                },
            })),
        ]);
        expect(lookups).toEqual([
            { token: "aws:route53/getZone:getZone", inputs: { name: "example.org", privateZone: false } },
        ]);
        expect(await settled(dns.fqdns)).toEqual(least.names);
        expect(await settled(dns.nameServers)).toBeUndefined();
    });

    test("makes AAAA records too where there is an address of IPv6", async () => {
        const { resources } = await made({ ipv6: "2001:db8::1", spec: { ttlSeconds: 60 } });
        expect([...resources.keys()]).toEqual([
            "dns",
            "dns-grafana.example.org-a",
            "dns-grafana.example.org-aaaa",
            "dns-alerts.example.org-a",
            "dns-alerts.example.org-aaaa",
        ]);
        expect(resources.get("dns-alerts.example.org-aaaa")!.inputs).toMatchObject({
            type: "AAAA",
            ttl: 60,
            records: ["2001:db8::1"],
        });
    });

    test("uses a zone that is given without looking it up", async () => {
        const { resources, lookups } = await made({ spec: { zoneId: "Z0123456789" } });
        expect(lookups).toEqual([]);
        expect(resources.get("dns-grafana.example.org-a")!.inputs.zoneId).toBe("Z0123456789");
    });

    test("makes a zone of its own, and says its name servers", async () => {
        const { dns, resources, lookups } = await made({ spec: { createZone: true }, protectZone: true });
        expect(lookups).toEqual([]);
        expect(resources.get("dns-zone")).toMatchObject({
            protect: true,
            inputs: { name: "example.org", comment: "Made by vigie/test" },
        });
        expect(await settled(dns.zoneId)).toBe("dns-zone-id");
        expect(await settled(dns.nameServers)).toEqual(["ns-1.awsdns-01.org", "ns-2.awsdns-02.net"]);
    });
});

describe("validation of DNS", () => {
    const faults = (spec: unknown): string[] => collectFaults("dns", (c) => validateDns(c, spec as DnsSpec));

    test.each([{}, { zoneId: "Z0123456789" }, { createZone: true, ttlSeconds: 60 }])("accepts %p", (spec) => {
        expect(faults(spec)).toEqual([]);
    });

    test("refuses what Route 53 would, and a zone that is both made and there", () => {
        expect(faults({ zoneId: "example.org", ttlSeconds: 0 })).toEqual([
            'dns.zoneId must be the id of a hosted zone such as Z0123456789ABCDEFGHIJ, got "example.org"',
            "dns.ttlSeconds must be a whole number of seconds between 1 and 604800, got 0",
        ]);
        expect(faults({ zoneId: "Z0123456789", createZone: true })).toEqual([
            "dns.createZone cannot be combined with zoneId: the program creates a zone or uses an existing one, got true",
        ]);
        expect(faults({ zone: "x" })).toHaveLength(1);
    });

    test("refuses names that are not the domain's", () => {
        expect(
            validateDnsInput({
                domain: "example.org",
                names: ["grafana.example.com", "notexample.org", "example.org"],
            }).map(describeFault),
        ).toEqual([
            'names[0] must be example.org, or a name below it, got "grafana.example.com"',
            'names[1] must be example.org, or a name below it, got "notexample.org"',
        ]);
        expect(validateDnsInput({ domain: "Example.org.", names: [] })).toHaveLength(2);
    });
});
