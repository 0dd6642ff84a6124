import * as pulumi from "@pulumi/pulumi";
import * as aws from "./aws";
import type { HostPlan } from "./plan";
import { challengePolicy, instanceTrust, systemsManagerPolicy } from "./plan/policies";
import { hostTags } from "./tags";

/** What a machine may do in AWS. */
export interface Profile {
    name: pulumi.Output<string>;
    rights: pulumi.Resource[];
}

/** A role of the machine's own, with a policy for each thing that was asked for. */
export function giveProfile(
    name: string,
    { policies }: HostPlan,
    challengeZoneId: pulumi.Input<string> | undefined,
    parent: pulumi.Resource,
): Profile {
    const role = new aws.Role(
        `${name}-role`,
        { assumeRolePolicy: JSON.stringify(instanceTrust), tags: hostTags(name, "role") },
        { parent },
    );
    const managed = new aws.RolePolicyAttachment(
        `${name}-systems-manager`,
        { role: role.name, policyArn: systemsManagerPolicy },
        { parent },
    );
    const documents: Record<string, pulumi.Input<string>> = {
        ...Object.fromEntries(
            Object.entries(policies).map(([child, policy]) => [child, JSON.stringify(policy)]),
        ),
        ...(challengeZoneId !== undefined && {
            "dns-challenge": pulumi
                .output(challengeZoneId)
                .apply((zoneId) => JSON.stringify(challengePolicy(zoneId))),
        }),
    };
    const own = Object.entries(documents).map(
        ([child, policy]) => new aws.RolePolicy(`${name}-${child}`, { role: role.name, policy }, { parent }),
    );
    const profile = new aws.InstanceProfile(
        `${name}-profile`,
        { role: role.name, tags: hostTags(name, "profile") },
        { parent },
    );
    return { name: profile.name, rights: [managed, ...own] };
}
