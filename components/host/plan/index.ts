import { createHash } from "node:crypto";
import type { AwsHostSpec } from "../../spec/host";
import { architectureOf } from "../instanceType";
import { renderUserData } from "../render/userData";
import { type FirewallRule, planEgress, planIngress } from "./firewall";
import type { MachinePlan } from "./machine";
import { type PolicyDocument, planPolicies } from "./policies";

/** Inputs of a machine's plan. */
export interface HostInput {
    spec: AwsHostSpec;
    /** Whether the edge uses the DNS-01 challenge with Route 53; false by default. */
    dnsChallenge?: boolean;
}

/** A machine in AWS, as plain data. */
export interface HostPlan {
    /** The provider's own where undefined. */
    region?: string;
    instanceType: string;
    /** SSM parameter with the image's id. */
    imageParameter: string;
    /** The newest image is taken when this changes, which is when the machine is replaced anyway. */
    imageTrigger: string;
    /** Which subnet; both undefined: the default one of the region's first zone. */
    subnet: { id?: string; availabilityZone?: string };
    rootGigabytes: number;
    dataGigabytes: number;
    ipv6: boolean;
    /** Hop limit of the instance metadata service: 1 reaches only the machine, 2 also its containers. */
    metadataHopLimit: 1 | 2;
    /** By name. */
    ingress: Readonly<Record<string, FirewallRule>>;
    egress: Readonly<Record<string, FirewallRule>>;
    /** The machine's permissions in AWS in addition to Systems Manager, by name. */
    policies: Readonly<Record<string, PolicyDocument>>;
    machine: MachinePlan;
}

const defaultDockerVersion = "28.5.1";

/** Plans a valid spec. */
export function planHost({ spec, dnsChallenge = false }: HostInput): HostPlan {
    const instanceType = spec.instanceType ?? "t3.medium";
    const imageParameter =
        spec.imageParameter ?? `/aws/service/debian/release/12/latest/${architectureOf(instanceType)}`;
    const policies = planPolicies(spec);
    const machine = {
        user: spec.user ?? "admin",
        sshPort: spec.port ?? 22,
        dockerVersion: spec.dockerVersion ?? defaultDockerVersion,
    };
    return {
        region: spec.region,
        instanceType,
        imageParameter,
        imageTrigger: imageTrigger(imageParameter, machine, spec),
        subnet: { id: spec.subnetId, availabilityZone: spec.availabilityZone },
        rootGigabytes: spec.rootGigabytes ?? 16,
        dataGigabytes: spec.dataGigabytes ?? 50,
        ipv6: spec.ipv6 ?? false,
        // The containers that use the machine's permissions are one hop behind it.
        metadataHopLimit: dnsChallenge || Object.keys(policies).length > 0 ? 2 : 1,
        ingress: planIngress(machine.sshPort, spec.sshFrom),
        egress: planEgress(),
        policies,
        machine,
    };
}

/** Identifies where the image is from, what the first boot does, without keys and ids, and where the machine is. */
function imageTrigger(imageParameter: string, machine: MachinePlan, spec: AwsHostSpec): string {
    const userData = renderUserData(machine, {
        dataVolumeId: "vol-0",
        hostPrivateKey: "",
        hostPublicKey: "",
        authorizedKey: "",
    });
    const place = [spec.region, spec.availabilityZone, spec.subnetId, spec.ipv6 === true];
    return createHash("sha256")
        .update(JSON.stringify([imageParameter, userData, place]))
        .digest("hex");
}
