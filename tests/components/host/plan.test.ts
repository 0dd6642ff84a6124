import { architectureOf, instanceType } from "../../../components/host/instanceType";
import { planHost } from "../../../components/host/plan";
import { challengePolicy } from "../../../components/host/plan/policies";
import { leastSpec } from "./hostSpec";

describe("planHost", () => {
    test("plans a small Debian machine that nothing in a container can speak for", () => {
        expect(planHost({ spec: leastSpec })).toEqual({
            region: undefined,
            instanceType: "t3.medium",
            imageParameter: "/aws/service/debian/release/12/latest/amd64",
            imageTrigger: expect.stringMatching(/^[0-9a-f]{64}$/),
            subnet: { id: undefined, availabilityZone: undefined },
            rootGigabytes: 16,
            dataGigabytes: 50,
            ipv6: false,
            metadataHopLimit: 1,
            ingress: expect.anything(),
            egress: expect.anything(),
            policies: {},
            machine: { user: "admin", sshPort: 22, dockerVersion: "28.5.1" },
        });
    });

    test("lets SSH in from the ranges, HTTP and HTTPS from everywhere, and nothing else", () => {
        const { ingress, egress } = planHost({
            spec: { ...leastSpec, sshFrom: ["203.0.113.0/24", "2001:db8::/32"] },
        });
        expect(ingress).toEqual({
            "ssh-203.0.113.0/24": {
                protocol: "tcp",
                port: 22,
                cidrIpv4: "203.0.113.0/24",
                description: "SSH",
            },
            "ssh-2001_db8__/32": { protocol: "tcp", port: 22, cidrIpv6: "2001:db8::/32", description: "SSH" },
            "http-ipv4": { protocol: "tcp", port: 80, cidrIpv4: "0.0.0.0/0", description: "HTTP" },
            "http-ipv6": { protocol: "tcp", port: 80, cidrIpv6: "::/0", description: "HTTP" },
            "https-ipv4": { protocol: "tcp", port: 443, cidrIpv4: "0.0.0.0/0", description: "HTTPS" },
            "https-ipv6": { protocol: "tcp", port: 443, cidrIpv6: "::/0", description: "HTTPS" },
        });
        expect(egress).toEqual({
            "egress-ipv4": { protocol: "-1", cidrIpv4: "0.0.0.0/0", description: "Everything out" },
            "egress-ipv6": { protocol: "-1", cidrIpv6: "::/0", description: "Everything out" },
        });
    });

    test("lets SSH in at the port where sshd listens", () => {
        const { ingress, machine } = planHost({ spec: { ...leastSpec, port: 2222 } });
        expect(ingress["ssh-203.0.113.0/24"]?.port).toBe(2222);
        expect(machine.sshPort).toBe(2222);
    });

    test.each([
        ["backupBucket", { spec: { ...leastSpec, backupBucket: "backups" } }],
        ["cloudWatchRead", { spec: { ...leastSpec, cloudWatchRead: true } }],
        ["dnsChallenge", { spec: leastSpec, dnsChallenge: true }],
    ])("lets containers reach the machine's rights for %s", (_, input) => {
        expect(planHost(input).metadataHopLimit).toBe(2);
    });

    test("backs up without a right to delete", () => {
        expect(planHost({ spec: { ...leastSpec, backupBucket: "backups" } }).policies).toEqual({
            backup: {
                Version: "2012-10-17",
                Statement: [
                    {
                        Effect: "Allow",
                        Action: ["s3:GetBucketLocation", "s3:ListBucket"],
                        Resource: "arn:aws:s3:::backups",
                    },
                    {
                        Effect: "Allow",
                        Action: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
                        Resource: "arn:aws:s3:::backups/*",
                    },
                ],
            },
        });
    });

    test("reads CloudWatch, and changes nothing in it", () => {
        const { policies } = planHost({ spec: { ...leastSpec, cloudWatchRead: true } });
        expect(Object.keys(policies)).toEqual(["cloudwatch-read"]);
        const actions = policies["cloudwatch-read"]!.Statement.flatMap(({ Action }) => Action);
        expect(actions.every((action) => /^(cloudwatch|ec2|tag):(Get|List|Describe)/.test(action))).toBe(
            true,
        );
    });

    test("proves names by TXT records of one zone alone", () => {
        const change = challengePolicy("Z1").Statement.find(({ Action }) =>
            Action.includes("route53:ChangeResourceRecordSets"),
        );
        expect(change).toEqual({
            Effect: "Allow",
            Action: ["route53:ChangeResourceRecordSets"],
            Resource: "arn:aws:route53:::hostedzone/Z1",
            Condition: {
                "ForAllValues:StringEquals": { "route53:ChangeResourceRecordSetsRecordTypes": ["TXT"] },
                "ForAllValues:StringLike": {
                    "route53:ChangeResourceRecordSetsNormalizedRecordNames": ["_acme-challenge.*"],
                },
            },
        });
    });

    const trigger = (change: object): string => planHost({ spec: { ...leastSpec, ...change } }).imageTrigger;

    test.each([
        { imageParameter: "/mine" },
        { instanceType: "t4g.medium" },
        { dockerVersion: "28.5.2" },
        { user: "ops" },
    ])("takes the newest image where the machine is replaced, by %p", (change) => {
        expect(trigger(change)).not.toBe(trigger({}));
    });

    test.each([
        { dataGigabytes: 99 },
        { sshFrom: ["198.51.100.0/24"] },
        { instanceType: "t3.large" },
        { cloudWatchRead: true },
    ])("keeps the image where the machine stays, by %p", (change) => {
        expect(trigger(change)).toBe(trigger({}));
    });
});

describe("instance types", () => {
    test.each([
        "t4g.medium",
        "m6g.large",
        "c6gn.xlarge",
        "r8gd.2xlarge",
        "im4gn.large",
        "is4gen.large",
        "g5g.xlarge",
        "a1.large",
        "hpc7g.4xlarge",
    ])("%s has processors of Arm", (type) => {
        expect(architectureOf(type)).toBe("arm64");
        expect(instanceType.holds(type)).toBe(true);
    });

    test.each([
        "t3.medium",
        "t3a.small",
        "m7i-flex.large",
        "g4dn.xlarge",
        "g6e.xlarge",
        "c5n.metal",
        "r7iz.metal-16xl",
        "u7i-12tb.224xlarge",
        "p5en.48xlarge",
    ])("%s has processors of Intel or AMD", (type) => {
        expect(architectureOf(type)).toBe("amd64");
        expect(instanceType.holds(type)).toBe(true);
    });

    test.each(["t2.micro", "m4.large", "i3.large", "mac2.metal", "t3", "t3.huge", "medium", "T3.medium", 3])(
        "%p is refused",
        (type) => {
            expect(instanceType.holds(type as string)).toBe(false);
        },
    );
});
