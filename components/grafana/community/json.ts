/** A JSON object of which nothing is known. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where there is no list. */
export function objectsIn(value: unknown): Json[] {
    return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A text; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
    return typeof value === "string" ? value : undefined;
}

/** The object without some of its members. */
export function without(value: Json, ...keys: readonly string[]): Json {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
