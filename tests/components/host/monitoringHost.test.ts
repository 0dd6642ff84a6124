import * as pulumi from "@pulumi/pulumi";
import { MonitoringHost, type MonitoringHostArgs } from "../../../components/host";
import { describedBy, type Described, type Lookup } from "../../support/aws/mocks";
import { secretInput, settled } from "../../support/mocks";
import { readHostKeys } from "../../../components/host/hostKeys";
import { publicKeyOf } from "../../../components/host/keys";
import { keys, leastSpec, secrets } from "./hostSpec";

interface Made {
    host: MonitoringHost;
    resources: Map<string, Described>;
    lookups: Lookup[];
    child: (role: string) => Described;
}

async function made(args: Partial<MonitoringHostArgs> = {}): Promise<Made> {
    let host: MonitoringHost | undefined;
    const { resources, lookups } = await describedBy((opts) => {
        host = new MonitoringHost("host", { spec: leastSpec, secrets, ...args }, opts);
    });
    return { host: host!, resources, lookups, child: (role) => resources.get(`host-${role}`)! };
}

const tags = (child: string): object => ({
    Name: `vigie/test host-${child}`,
    "vigie.stack": "vigie/test",
    "vigie.resource": `host-${child}`,
});

describe("MonitoringHost", () => {
    test("makes these resources and no others, each the component's own", async () => {
        const { resources } = await made();
        expect([...resources.values()].map(({ type, name, parent }) => [name, type, parent])).toEqual(
            expect.arrayContaining([["host", "vigie:index:MonitoringHost", undefined]]),
        );
        const children = [...resources.values()].filter(({ name }) => name !== "host");
        expect(children.every(({ parent }) => parent === "host")).toBe(true);
        expect(children.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
            "host-address aws:ec2/eip:Eip",
            "host-association aws:ec2/eipAssociation:EipAssociation",
            "host-attachment aws:ec2/volumeAttachment:VolumeAttachment",
            "host-data aws:ebs/volume:Volume",
            "host-egress-ipv4 aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
            "host-egress-ipv6 aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
            "host-firewall aws:ec2/securityGroup:SecurityGroup",
            "host-http-ipv4 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "host-http-ipv6 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "host-https-ipv4 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "host-https-ipv6 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "host-image pulumi:index:Stash",
            "host-instance aws:ec2/instance:Instance",
            "host-profile aws:iam/instanceProfile:InstanceProfile",
            "host-role aws:iam/role:Role",
            "host-ssh-203.0.113.0/24 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "host-systems-manager aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        ]);
    });

    test("starts an instance with tokens for its metadata, encrypted disks and no key pair of AWS", async () => {
        const { child } = await made();
        const { userData, ...inputs } = child("instance").inputs;
        expect(inputs).toEqual({
            ami: "ami-0aaaaaaaaaaaaaaa1",
            instanceType: "t3.medium",
            subnetId: "subnet-0123456789abcdef0",
            vpcSecurityGroupIds: ["host-firewall-id"],
            iamInstanceProfile: "host-profile-id",
            associatePublicIpAddress: true,
            metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
            rootBlockDevice: {
                volumeType: "gp3",
                volumeSize: 16,
                encrypted: true,
                deleteOnTermination: true,
            },
            userDataReplaceOnChange: true,
            tags: tags("instance"),
        });
        expect(userData).toEqual(secretInput(expect.stringContaining("#cloud-config\n")));
        expect(userData).toEqual(
            secretInput(expect.stringContaining("Amazon_Elastic_Block_Store_hostdata-id")),
        );
    });

    test("goes out before it starts: rules and rights are there first", async () => {
        const { child } = await made();
        expect(child("instance").dependsOn).toEqual(
            expect.arrayContaining(["host-egress-ipv4", "host-egress-ipv6", "host-systems-manager"]),
        );
    });

    test("keeps the data on a volume of its own, which depends on no instance", async () => {
        const { child } = await made({ protectData: true });
        expect(child("data")).toMatchObject({ protect: true, dependsOn: [] });
        expect(child("data").inputs).toEqual({
            availabilityZone: "eu-west-3a",
            type: "gp3",
            size: 50,
            encrypted: true,
            tags: tags("data"),
        });
        expect((await made()).child("data").protect).toBeUndefined();
    });

    test("moves volume and address in order: off the stopped old instance, onto the new one, then the address", async () => {
        const { child } = await made();
        expect(child("attachment")).toMatchObject({ deleteBeforeReplace: true, protect: undefined });
        expect(child("attachment").inputs).toEqual({
            deviceName: "/dev/sdf",
            volumeId: "host-data-id",
            instanceId: "host-instance-id",
            stopInstanceBeforeDetaching: true,
        });
        expect(child("association")).toMatchObject({
            deleteBeforeReplace: true,
            dependsOn: ["host-attachment"],
            inputs: { allocationId: "host-address-id", instanceId: "host-instance-id" },
        });
        expect(child("address").inputs).toEqual({ domain: "vpc", tags: tags("address") });
        // The new instance comes first, while the old one still serves.
        expect(child("instance").deleteBeforeReplace).toBeUndefined();
    });

    test("lets the machine be managed by Systems Manager, and nothing else, unless more is asked for", async () => {
        const { child, resources } = await made();
        expect(child("systems-manager").inputs).toEqual({
            role: "host-role-id",
            policyArn: "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
        });
        expect(
            [...resources.values()].filter(({ type }) => type === "aws:iam/rolePolicy:RolePolicy"),
        ).toEqual([]);
    });

    test("gives the rights that are asked for, each in a policy, and lets containers use them", async () => {
        const { child } = await made({
            spec: { ...leastSpec, backupBucket: "backups", cloudWatchRead: true },
            challengeZoneId: pulumi.output("Z0123456789ABC"),
        });
        expect(Object.keys(child("backup").inputs)).toEqual(["policy", "role"]);
        expect(child("cloudwatch-read").inputs.policy).toContain("cloudwatch:GetMetricData");
        expect(child("dns-challenge").inputs.policy).toContain("arn:aws:route53:::hostedzone/Z0123456789ABC");
        expect(child("instance").inputs.metadataOptions).toMatchObject({ httpPutResponseHopLimit: 2 });
        expect(child("instance").dependsOn).toEqual(
            expect.arrayContaining(["host-backup", "host-cloudwatch-read", "host-dns-challenge"]),
        );
    });

    test("finds image and subnet where the spec says, all in the region that it names", async () => {
        const { lookups, child } = await made({
            spec: {
                ...leastSpec,
                region: "eu-north-1",
                instanceType: "t4g.small",
                subnetId: "subnet-0123abcd",
                availabilityZone: "eu-north-1b",
            },
        });
        const sorted = lookups.sort((a, b) => (a.token < b.token ? -1 : 1));
        expect(sorted).toEqual([
            {
                token: "aws:ec2/getSubnet:getSubnet",
                inputs: { id: "subnet-0123abcd", availabilityZone: "eu-north-1b", region: "eu-north-1" },
            },
            {
                token: "aws:ssm/getParameter:getParameter",
                inputs: { name: "/aws/service/debian/release/12/latest/arm64", region: "eu-north-1" },
            },
        ]);
        expect(child("data").inputs).toMatchObject({ region: "eu-north-1", availabilityZone: "eu-north-1b" });
        expect(child("role").inputs).not.toHaveProperty("region");
    });

    test("keeps the image that it was made from in the state", async () => {
        const { child } = await made();
        expect(child("image").inputs).toEqual({ input: "ami-0aaaaaaaaaaaaaaa1" });
    });

    test("says what others need, and nothing that a new instance changes but its id", async () => {
        const { host } = await made({ spec: { ...leastSpec, user: "ops", port: 2222 } });
        expect(await settled(host.dockerHost)).toBe("ssh://ops@203.0.113.10:2222");
        expect(await settled(host.publicIp)).toBe("203.0.113.10");
        expect(await settled(host.ipv6)).toBeUndefined();
        expect(await settled(host.instanceId)).toBe("host-instance-id");
        expect(await settled(host.dataVolumeId)).toBe("host-data-id");
        expect(await settled(host.hostPublicKey)).toBe(publicKeyOf(keys.hostKey.privateKey));
        expect(await pulumi.isSecret(host.hostPublicKey)).toBe(false);
    });

    test("has an IPv6 address where it is asked for", async () => {
        const { host, child } = await made({ spec: { ...leastSpec, ipv6: true } });
        expect(child("instance").inputs.ipv6AddressCount).toBe(1);
        expect(await settled(host.ipv6)).toMatch(/^2001:db8::/);
    });

    test("throws before it registers anything, with every fault", async () => {
        const { resources } = await describedBy(() => {
            expect(
                () =>
                    new MonitoringHost("host", {
                        spec: { ...leastSpec, sshFrom: ["0.0.0.0/0"] },
                        secrets: {},
                    }),
            ).toThrow(/has 3 faults:\n {2}host\.sshFrom\[0\] must not be the whole internet/);
        });
        expect(resources.size).toBe(0);
    });
});

describe("readHostKeys", () => {
    const good = keys.hostKey.privateKey;

    test.each([
        ["host.privateKey", "no key at all", good],
        ["host.hostKey", good, "no key at all"],
    ])("names %s where it is of no use, and does not show it", (field, privateKey, hostKey) => {
        expect(() => readHostKeys(privateKey, hostKey)).toThrow(
            `${field} is invalid: it is not a private key in OpenSSH's format (-----BEGIN OPENSSH PRIVATE KEY-----)`,
        );
    });

    test("gives the machine its own key whole, and of the key that connects the public half alone", () => {
        expect(readHostKeys(keys.sshKey.privateKey, good.trim())).toEqual({
            hostPrivateKey: good,
            hostPublicKey: publicKeyOf(good),
            authorizedKey: publicKeyOf(keys.sshKey.privateKey),
        });
    });
});
