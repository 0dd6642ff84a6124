import type * as aws from "./aws";

/** What asks AWS, which is loaded by the first call: a stack without sources does without it. */
export function inAws(): typeof aws {
    // A bundle and a program that is compiled on the way know this form both; an import() only one of them.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require("./aws") as typeof aws;
}
