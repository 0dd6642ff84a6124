import type { PlannedResource, PolicyRule } from "./rule";

const production = "prod";

/** In production a mistake must not delete data. */
export const protectedData: PolicyRule = {
    name: "protected-data",
    description: "Data volumes are protected in stacks whose names begin with prod.",
    check(resource) {
        return resource.stack.startsWith(production) && holdsData(resource) && !resource.isProtected
            ? ["protect must be true: set vigie:protectData to true"]
            : [];
    },
};

/** Data volumes end in `-data`; configuration volumes are rewritten by updates. */
function holdsData({ type, name }: PlannedResource): boolean {
    return (
        type === "aws:ebs/volume:Volume" || (type === "docker:index/volume:Volume" && name.endsWith("-data"))
    );
}
