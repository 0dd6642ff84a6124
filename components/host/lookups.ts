import * as pulumi from "@pulumi/pulumi";
import * as aws from "./aws";
import type { HostKeys } from "./hostKeys";
import type { HostPlan } from "./plan";

/**
 * The image that the machine is made from: what the parameter had when the machine was made.
 *
 * The parameter moves with each image that is published, and a machine with other ones would be a new machine, at any
 * time. So the choice is kept in the state, and made anew with what replaces the machine anyway. `ignoreChanges` would
 * keep it too, but for ever: also a machine that is replaced would get the old image, which may be gone by then.
 */
export function findImage(
    name: string,
    plan: HostPlan,
    keys: pulumi.Output<HostKeys>,
    parent: pulumi.Resource,
): pulumi.Output<string> {
    const { insecureValue } = aws.getParameterOutput(
        { name: plan.imageParameter, region: plan.region },
        { parent },
    );
    const publicKeys = pulumi.unsecret(
        keys.apply(({ hostPublicKey, authorizedKey }) => [hostPublicKey, authorizedKey]),
    );
    const chosen = new pulumi.Stash(
        `${name}-image`,
        { input: insecureValue },
        { parent, replacementTrigger: { plan: plan.imageTrigger, publicKeys } },
    );
    return chosen.output as pulumi.Output<string>;
}

/** Where the machine and its data volume are. */
export function findSubnet(
    { subnet, region }: HostPlan,
    parent: pulumi.Resource,
): pulumi.Output<aws.GetSubnetResult> {
    const { id, availabilityZone } = subnet;
    if (id !== undefined) {
        return aws.getSubnetOutput({ id, availabilityZone, region }, { parent });
    }
    return aws.getSubnetOutput(
        { availabilityZone: availabilityZone ?? firstZone(region, parent), defaultForAz: true, region },
        { parent },
    );
}

/** Whatever its state: a zone with trouble must not move the data volume, which would be a new one. */
function firstZone(region: string | undefined, parent: pulumi.Resource): pulumi.Output<string> {
    const zones = aws.getAvailabilityZonesOutput(
        {
            filters: [{ name: "zone-type", values: ["availability-zone"] }],
            region,
        },
        { parent },
    );
    return zones.names.apply(([first]) => {
        if (first === undefined) {
            throw new pulumi.RunError("the region has no availability zone");
        }
        return first;
    });
}
