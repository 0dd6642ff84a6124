import * as pulumi from "@pulumi/pulumi";
import { resourceLabel, stackLabel } from "../server/labels";

/** Tags by which a resource of this stack is known in AWS, and its name in the console. */
export function hostTags(name: string, child: string): Record<string, string> {
    const resource = `${name}-${child}`;
    return {
        Name: `${pulumi.getProject()}/${pulumi.getStack()} ${resource}`,
        [stackLabel]: `${pulumi.getProject()}/${pulumi.getStack()}`,
        [resourceLabel]: resource,
    };
}
