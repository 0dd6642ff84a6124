import * as pulumi from "@pulumi/pulumi";
import { fill, type Values } from "./fill";
import type { LateValues } from "./lift";
import { placeholdersIn } from "./placeholder";

/** The values of the placeholders that plain data has, once they are known; nothing where it has none. */
export function valuesFor(data: unknown, late: LateValues = {}): pulumi.Output<Values> | undefined {
    const wanted = new Set(placeholdersIn(data));
    const entries = Object.entries(late).filter(([index]) => wanted.has(Number(index)));
    return entries.length === 0 ? undefined : pulumi.all(Object.fromEntries(entries));
}

/** Plain data with values in the places of their placeholders: each text that has one is an Output, and nothing else. */
export function filled<T>(data: T, late: LateValues = {}): pulumi.Input<T> {
    if (Object.keys(late).length === 0) {
        return data;
    }
    return filledPart(data, late) as pulumi.Input<T>;
}

function filledPart(data: unknown, late: LateValues): unknown {
    if (typeof data === "string") {
        return valuesFor(data, late)?.apply((values) => fill(data, values)) ?? data;
    }
    if (Array.isArray(data)) {
        return data.map((item: unknown) => filledPart(item, late));
    }
    const isPlain =
        typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;
    return isPlain
        ? Object.fromEntries(Object.entries(data).map(([key, own]) => [key, filledPart(own, late)]))
        : data;
}
