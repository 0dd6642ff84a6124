import type * as pulumi from "@pulumi/pulumi";
import * as aws from "./aws";
import type { HostPlan } from "./plan";
import type { FirewallRule } from "./plan/firewall";
import { hostTags } from "./tags";

/** What decides which traffic reaches a machine. */
export interface Firewall {
    groupId: pulumi.Output<string>;
    rules: pulumi.Resource[];
}

/** A security group with a resource for each rule, so that one is opened or closed without the others. */
export function openFirewall(
    name: string,
    { region, ingress, egress }: HostPlan,
    vpcId: pulumi.Output<string>,
    parent: pulumi.Resource,
): Firewall {
    const group = new aws.SecurityGroup(
        `${name}-firewall`,
        {
            region,
            vpcId,
            description: "SSH from given ranges, HTTP and HTTPS",
            tags: hostTags(name, "firewall"),
        },
        { parent },
    );
    const ruleArgs = (
        child: string,
        { protocol, port, ...rest }: FirewallRule,
    ): aws.SecurityGroupIngressRuleArgs => ({
        region,
        securityGroupId: group.id,
        ipProtocol: protocol,
        ...(port !== undefined && { fromPort: port, toPort: port }),
        ...rest,
        tags: hostTags(name, child),
    });
    return {
        groupId: group.id,
        rules: [
            ...Object.entries(ingress).map(
                ([child, traffic]) =>
                    new aws.SecurityGroupIngressRule(`${name}-${child}`, ruleArgs(child, traffic), {
                        parent,
                    }),
            ),
            ...Object.entries(egress).map(
                ([child, traffic]) =>
                    new aws.SecurityGroupEgressRule(`${name}-${child}`, ruleArgs(child, traffic), {
                        parent,
                    }),
            ),
        ],
    };
}
