import type * as pulumi from "@pulumi/pulumi";
import type { SecretRef } from "../spec/secretRef";

/**
 * A spec as a program writes it: where it has text or a secret, an Output may stand.
 *
 * Addresses, URLs, networks, targets and secrets take one. What decides which resources there are, such as a name or a
 * kind, has to be known when the program runs: an Output there is refused by name.
 */
export type WithInputs<T> = T extends SecretRef
    ? SecretRef | pulumi.Input<string>
    : T extends string
      ? string extends T
          ? pulumi.Input<string>
          : T
      : T extends readonly (infer Item)[]
        ? readonly WithInputs<Item>[]
        : T extends (...args: never[]) => unknown
          ? T
          : T extends object
            ? { [Key in keyof T]: WithInputs<T[Key]> }
            : T;
