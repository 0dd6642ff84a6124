/** A map without some of its keys. */
export function omitKeys(
    map: Readonly<Record<string, unknown>>,
    keys: readonly string[],
): Record<string, unknown> {
    return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}
