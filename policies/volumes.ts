import type { PlannedResource, PolicyRule } from "./rule";

const production = "prod";

/** In production a mistake must not delete what was measured. */
export const protectedData: PolicyRule = {
    name: "protected-data",
    description: "Volumes with data are protected in stacks whose names begin with prod.",
    check(resource) {
        return resource.stack.startsWith(production) && holdsData(resource) && !resource.isProtected
            ? ["protect must be true: set vigie:protectData to true"]
            : [];
    },
};

/** Volumes of servers end in `-data`; those with configuration are written anew by each update. */
function holdsData({ type, name }: PlannedResource): boolean {
    return (
        type === "aws:ebs/volume:Volume" || (type === "docker:index/volume:Volume" && name.endsWith("-data"))
    );
}
