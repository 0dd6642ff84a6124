import type * as awsHost from "./awsHost";

/** What AWS takes, which is loaded by the first call: @pulumi/aws is large, and most stacks do without it. */
export function inAws(): typeof awsHost {
    // A bundle and a program that is compiled on the way know this form both; an import() only one of them.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require("./awsHost") as typeof awsHost;
}
