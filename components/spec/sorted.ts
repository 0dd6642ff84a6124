/** A map with sorted keys, so that rendered files do not depend on the order of the input. */
export function sorted<T>(map: Readonly<Record<string, T>>): Record<string, T> {
    return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for an optional map; an empty map becomes `undefined`. */
export function sortedOrNothing<T>(
    map: Readonly<Record<string, T>> | undefined,
): Record<string, T> | undefined {
    return map === undefined || Object.keys(map).length === 0 ? undefined : sorted(map);
}
