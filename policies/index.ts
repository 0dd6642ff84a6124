import { PolicyPack, type ResourceValidationPolicy } from "@pulumi/policy";
import { known } from "./known";
import { objectOf, type PolicyRule } from "./rule";
import { rules } from "./rules";

/** `pulumi preview --policy-pack policies` checks a stack before any change. */
new PolicyPack("vigie", { policies: rules.map(policyOf), enforcementLevel: "mandatory" });

function policyOf(rule: PolicyRule): ResourceValidationPolicy {
    return {
        name: rule.name,
        description: rule.description,
        validateResource: ({ type, name: resource, props, opts, urn }, report) => {
            const stack = urn.split(":")[2] ?? "";
            for (const line of rule.check({
                type,
                name: resource,
                props: objectOf(known(props)),
                isProtected: opts.protect,
                stack,
            })) {
                report(line);
            }
        },
    };
}
