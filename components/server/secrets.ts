import type * as pulumi from "@pulumi/pulumi";

/** The values of secrets by the names that a spec refers to them with. */
export type Secrets = Readonly<Record<string, pulumi.Input<string>>>;
