/** The value at a property path as the engine writes it: `labels[0].value`, `options["a.b"]`. */
export function valueAt(root: unknown, path: string): unknown {
    const keys = [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
        ([, quoted, index, plain]) => quoted ?? index ?? plain ?? "",
    );
    return keys.reduce<unknown>(
        (value, key) =>
            typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined,
        root,
    );
}
