import * as pulumi from "@pulumi/pulumi";
import type { Secrets } from "../server/secrets";
import { assertNoFaults } from "../spec/fault";
import type { AwsHostSpec } from "../spec/host";
import * as aws from "./aws";
import { openFirewall } from "./firewall";
import { hostKeysOf } from "./hostKeys";
import { findImage, findSubnet } from "./lookups";
import { planHost } from "./plan";
import { giveProfile } from "./profile";
import { renderUserData } from "./render/userData";
import { hostTags } from "./tags";
import { validateAwsHostInput } from "./validate";

export interface MonitoringHostArgs {
    spec: AwsHostSpec;
    /** Values of the secrets that the spec refers to: the private key for SSH, and the host key. */
    secrets: Secrets;
    /** ID of the hosted zone where the edge answers DNS-01 challenges; none by default. */
    challengeZoneId?: pulumi.Input<string>;
    /** Whether the volume with Docker's data is protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * A machine in AWS with Docker Engine on it, whose data volume and address outlive it.
 *
 * It is replaced when what its first boot does changes (Docker's version, a key), and not because there is a newer
 * image; then the newest is taken. The order is: the new machine is started, the old one stopped, the volume moved,
 * the address moved, the old one deleted. Docker's containers and volumes are on the data volume, so they continue
 * there, and only the outputs `instanceId` and `ipv6` change.
 *
 * What needs the machine, such as a gate that waits for Docker, waits for `reachableIp` without depending on it, and
 * takes `publicIp` or `dockerHost`: they are known before and after a replacement, and never replace a container.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class MonitoringHost extends pulumi.ComponentResource {
    /** The Elastic IP address, which survives a replacement. */
    public readonly publicIp: pulumi.Output<string>;
    /** The same address once it points to the machine: resources that use it as a property are replaced with the
     *  machine. */
    public readonly reachableIp: pulumi.Output<string>;
    /** The machine's own IPv6 address, which changes with a replacement; undefined if none was requested. */
    public readonly ipv6: pulumi.Output<string | undefined>;
    public readonly instanceId: pulumi.Output<string>;
    public readonly dataVolumeId: pulumi.Output<string>;
    /** `ssh://admin@203.0.113.10:22`. */
    public readonly dockerHost: pulumi.Output<string>;
    /** The machine's public host key, `ssh-ed25519 AAAA…`. */
    public readonly hostPublicKey: pulumi.Output<string>;

    public constructor(name: string, args: MonitoringHostArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, challengeZoneId, protectData } = args;
        assertNoFaults(validateAwsHostInput(spec, Object.keys(secrets)));
        super("vigie:index:MonitoringHost", name, {}, opts);

        const plan = planHost({ spec, dnsChallenge: challengeZoneId !== undefined });
        const { region, machine } = plan;
        const parent = { parent: this };
        const tags = (child: string): Record<string, string> => hostTags(name, child);

        const keys = hostKeysOf(spec, secrets);
        const subnet = findSubnet(plan, this);
        const firewall = openFirewall(name, plan, subnet.vpcId, this);
        const profile = giveProfile(name, plan, challengeZoneId, this);
        const data = new aws.Volume(
            `${name}-data`,
            {
                region,
                availabilityZone: subnet.availabilityZone,
                type: "gp3",
                size: plan.dataGigabytes,
                encrypted: true,
                tags: tags("data"),
            },
            { ...parent, ...(protectData !== undefined && { protect: protectData }) },
        );
        const instance = new aws.Instance(
            `${name}-instance`,
            {
                region,
                ami: findImage(name, plan, keys, this),
                instanceType: plan.instanceType,
                subnetId: subnet.id,
                vpcSecurityGroupIds: [firewall.groupId],
                iamInstanceProfile: profile.name,
                // The first boot downloads packages before the Elastic IP address is associated.
                associatePublicIpAddress: true,
                ...(plan.ipv6 && { ipv6AddressCount: 1 }),
                metadataOptions: {
                    httpEndpoint: "enabled",
                    httpTokens: "required",
                    httpPutResponseHopLimit: plan.metadataHopLimit,
                },
                rootBlockDevice: {
                    volumeType: "gp3",
                    volumeSize: plan.rootGigabytes,
                    encrypted: true,
                    deleteOnTermination: true,
                },
                userData: pulumi.secret(
                    pulumi
                        .all([data.id, keys])
                        .apply(([dataVolumeId, values]) =>
                            renderUserData(machine, { dataVolumeId, ...values }),
                        ),
                ),
                userDataReplaceOnChange: true,
                tags: tags("instance"),
            },
            // The first boot needs outgoing traffic, and registers with Systems Manager.
            { ...parent, dependsOn: [...firewall.rules, ...profile.rights] },
        );
        const attachment = new aws.VolumeAttachment(
            `${name}-attachment`,
            {
                region,
                deviceName: "/dev/sdf",
                volumeId: data.id,
                instanceId: instance.id,
                stopInstanceBeforeDetaching: true,
            },
            // A volume is attached to one machine at a time: it leaves the old one, stopped, before it joins the new.
            { ...parent, deleteBeforeReplace: true },
        );
        const address = new aws.Eip(
            `${name}-address`,
            { region, domain: "vpc", tags: tags("address") },
            parent,
        );
        const association = new aws.EipAssociation(
            `${name}-association`,
            { region, allocationId: address.id, instanceId: instance.id },
            // So does the address, once the data is there.
            { ...parent, deleteBeforeReplace: true, dependsOn: [attachment] },
        );

        this.publicIp = address.publicIp;
        this.reachableIp = pulumi.all([address.publicIp, association.id]).apply(([ip]) => ip);
        this.ipv6 = instance.ipv6Addresses.apply((addresses) => (plan.ipv6 ? addresses[0] : undefined));
        this.instanceId = instance.id;
        this.dataVolumeId = data.id;
        this.dockerHost = pulumi.interpolate`ssh://${machine.user}@${address.publicIp}:${machine.sshPort}`;
        this.hostPublicKey = pulumi.unsecret(keys.apply(({ hostPublicKey }) => hostPublicKey));
        this.registerOutputs({
            publicIp: this.publicIp,
            reachableIp: this.reachableIp,
            ipv6: this.ipv6,
            instanceId: this.instanceId,
            dataVolumeId: this.dataVolumeId,
            dockerHost: this.dockerHost,
            hostPublicKey: this.hostPublicKey,
        });
    }
}
