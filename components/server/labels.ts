import type * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";

/** Label of everything that a stack makes: `project/stack`. What an interrupted update left behind is found by it. */
export const stackLabel = "vigie.stack";

/** Label with the name that a resource has in the program. */
export const resourceLabel = "vigie.resource";

/** Labels by which a resource of this stack is known to the Docker engine. */
export function ownershipLabels(resourceName: string): docker.types.input.ContainerLabel[] {
    return [
        { label: resourceLabel, value: resourceName },
        { label: stackLabel, value: `${pulumi.getProject()}/${pulumi.getStack()}` },
    ];
}
