import { validateAwsHostInput, validateHost } from "../../../components/host/validate";
import { describeFault } from "../../../components/spec/fault";
import type { HostSpec } from "../../../components/spec/host";
import { collectFaults } from "../../support/faults";
import { keys, leastSpec } from "./hostSpec";

const existing = {
    kind: "existing",
    address: "monitor.example.org",
    hostKeys: [keys.hostKey.publicKey],
    privateKey: { secret: "sshKey" },
};

const faults = (spec: unknown): string[] => collectFaults("host", (c) => validateHost(c, spec as HostSpec));

const aws = (change: object): string[] => faults({ kind: "aws", ...leastSpec, ...change });

describe("validateHost", () => {
    test("accepts the least of either kind, and everything", () => {
        expect(faults(existing)).toEqual([]);
        expect(faults({ ...existing, address: "2001:db8::1", user: "root", port: 2222 })).toEqual([]);
        expect(aws({})).toEqual([]);
        expect(
            aws({
                user: "ops",
                region: "eu-west-3",
                instanceType: "t4g.medium",
                imageParameter:
                    "/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id",
                availabilityZone: "eu-west-3b",
                subnetId: "subnet-0123456789abcdef0",
                rootGigabytes: 8,
                dataGigabytes: 100,
                sshFrom: ["203.0.113.7/32", "2001:db8::/32", "10.0.0.0/8", "::ffff:10.0.0.0/104"],
                backupBucket: "my-backups.example",
                cloudWatchRead: true,
                dockerVersion: "28.5.1",
                ipv6: true,
            }),
        ).toEqual([]);
    });

    test.each([
        [undefined, "host must be an object, got nothing"],
        [{}, "host.kind must be one of existing, aws, got nothing"],
        [{ kind: "gcp" }, 'host.kind must be one of existing, aws, got "gcp"'],
        [{ kind: "toString" }, 'host.kind must be one of existing, aws, got "toString"'],
    ])("says of %p what it must be", (spec, fault) => {
        expect(faults(spec)).toEqual([fault]);
    });

    test("refuses SSH from the whole world, and says why", () => {
        const rule = "must not be the whole internet: attacks on an open port 22 begin within minutes";
        expect(aws({ sshFrom: ["0.0.0.0/0", "::/0"] })).toEqual([
            `host.sshFrom[0] ${rule}, got "0.0.0.0/0"`,
            `host.sshFrom[1] ${rule}, got "::/0"`,
        ]);
        expect(aws({ sshFrom: [] })).toEqual(["host.sshFrom must be a list with at least one entry, got []"]);
    });

    test.each([
        "203.0.113.7",
        "203.0.113.7/24",
        "203.0.113.0/33",
        "300.0.0.0/8",
        "2001:db8::1/32",
        "example.org/8",
        "10.0.0.0/08",
    ])("refuses the range %s, which AWS would keep otherwise or not at all", (range) => {
        expect(aws({ sshFrom: [range] })).toEqual([
            `host.sshFrom[0] must be a range such as 203.0.113.0/24 or 2001:db8::/32, without bits beyond its prefix, got "${range}"`,
        ]);
    });

    test("refuses a zone of another region", () => {
        expect(aws({ region: "eu-west-3", availabilityZone: "eu-west-1a" })).toEqual([
            'host.availabilityZone must be a zone of the region eu-west-3, got "eu-west-1a"',
        ]);
    });

    test.each([
        [{ region: "cn-north-1" }, "host.region"],
        [{ region: "us-gov-west-1" }, "host.region"],
        [{ availabilityZone: "a" }, "host.availabilityZone"],
        [{ instanceType: "t2.micro" }, "host.instanceType"],
        [{ imageParameter: "ami-0123" }, "host.imageParameter"],
        [{ subnetId: "vpc-0123abcd" }, "host.subnetId"],
        [{ rootGigabytes: 4 }, "host.rootGigabytes"],
        [{ dataGigabytes: 20.5 }, "host.dataGigabytes"],
        [{ backupBucket: "s3://backups" }, "host.backupBucket"],
        [{ dockerVersion: "5:28.5.1-1~debian.12~bookworm" }, "host.dockerVersion"],
        [{ dockerVersion: "28" }, "host.dockerVersion"],
        [{ dockerVersion: "27.5.1", ipv6: true }, "host.dockerVersion"],
        [{ user: "root" }, "host.user"],
        [{ user: "a b" }, "host.user"],
        [{ port: 0 }, "host.port"],
        [{ ipv6: "yes" }, "host.ipv6"],
        [{ cloudWatchRead: 1 }, "host.cloudWatchRead"],
        [{ hostKey: undefined }, "host.hostKey"],
        [{ privateKey: undefined }, "host.privateKey"],
        [{ size: 3 }, "host.size"],
    ])("refuses %p", (change, path) => {
        const found = aws(change);
        expect(found).toHaveLength(1);
        expect(found[0]!.startsWith(`${path} `)).toBe(true);
    });

    test("never shows a key that stands where its name should", () => {
        const text = aws({
            privateKey: keys.sshKey.privateKey,
            hostKey: { secret: keys.hostKey.privateKey },
        }).join();
        expect(text).not.toContain("BEGIN");
        expect(text.match(/not shown/g)).toHaveLength(2);
    });

    test.each(["http://monitor", "monitor:22", "root@monitor", "-oProxyCommand=x", ""])(
        "refuses the address %p of a host that exists",
        (address) => {
            expect(faults({ ...existing, address })).toEqual([
                `host.address must be a name or an address, without a scheme, a user or a port, got "${address}"`,
            ]);
        },
    );

    test.each([
        `monitor ${keys.hostKey.publicKey}`,
        "ssh-ed25519 AAAA",
        keys.hostKey.publicKey.replace("ssh-ed25519", "ssh-rsa"),
        `${keys.hostKey.publicKey}\n@cert-authority * x`,
    ])("refuses the host key %p", (key) => {
        expect(faults({ ...existing, hostKeys: [key] })).toEqual([
            expect.stringMatching(/^host\.hostKeys\[0\] must be a public key such as/),
        ]);
    });

    test("reports secrets that are not given", () => {
        expect(validateAwsHostInput(leastSpec, ["hostKey"]).map(describeFault)).toEqual([
            'host.privateKey must refer to a secret that is given (there are: hostKey), got "sshKey"',
        ]);
    });
});
