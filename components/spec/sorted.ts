/** A map with its keys in order, so that what is rendered from it does not depend on how it was written. */
export function sorted<T>(map: Readonly<Record<string, T>>): Record<string, T> {
    return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for a map that may be left out; an empty one is left out too. */
export function sortedOrNothing<T>(
    map: Readonly<Record<string, T>> | undefined,
): Record<string, T> | undefined {
    return map === undefined || Object.keys(map).length === 0 ? undefined : sorted(map);
}
