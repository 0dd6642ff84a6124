import type { Fault } from "./fault";
import type { SecretUse } from "./secretsIn";

/** A fault for each reference to a secret that has no value. */
export function missingSecrets(uses: readonly SecretUse[], given: readonly string[]): Fault[] {
    const list = given.length === 0 ? "none" : [...given].sort().join(", ");
    return uses
        .filter(({ name }) => !given.includes(name))
        .map(({ name, path }) => ({
            path,
            rule: `must refer to a secret that is given (there are: ${list})`,
            value: name,
        }));
}
