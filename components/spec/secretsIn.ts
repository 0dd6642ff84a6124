import { freeMaps } from "../schema/freeMaps";

/** A place in a spec that refers to a secret. */
export interface SecretUse {
    /** Name of the secret. */
    name: string;
    /** Property path of the reference: `prometheus.jobs[0].basicAuth.password`. */
    path: string;
}

/** Every `{ secret: "…" }` in plain data, in document order. */
export function secretsIn(value: unknown, path: string): SecretUse[] {
    if (typeof value !== "object" || value === null) {
        return [];
    }
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => secretsIn(item, `${path}[${index}]`));
    }
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only?.[0] === "secret" && typeof only[1] === "string") {
        return [{ name: only[1], path }];
    }
    return entries
        .filter(([key]) => !freeMaps.has(key))
        .flatMap(([key, item]) => secretsIn(item, path === "" ? key : `${path}.${key}`));
}
