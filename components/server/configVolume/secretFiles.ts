import type { SecretUse } from "../../spec/secretsIn";

/** The secret files of a plan, one for each secret that is used and called like it. */
export function secretFiles(uses: readonly SecretUse[]): Record<string, string> {
    const names = new Set(uses.map(({ name }) => name));
    return Object.fromEntries([...names].sort().map((name) => [name, name]));
}
