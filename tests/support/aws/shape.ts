/** What a value may be, as a type of @pulumi/aws says it; plain data. */
export type Shape =
    | { kind: "text" | "number" | "boolean" | "anything" }
    | { kind: "list"; of: Shape }
    | { kind: "map"; of: Shape }
    | { kind: "object"; members: Record<string, { shape: Shape; required: boolean }> };

export type ObjectShape = Extract<Shape, { kind: "object" }>;

/** A value that the engine does not know yet, which it says with this text. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const envelope = "4dabf18193072939515e22adb298388d";

/** A value without the engine's envelopes around secrets and outputs. */
export function plain(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(plain);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    if (envelope in value) {
        return "value" in value ? plain(value.value) : unknownValue;
    }
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

/** Each way in which a plain value is not of a shape, as `path: reason`. */
export function mismatches(shape: Shape, value: unknown, path = ""): string[] {
    if (value === unknownValue || value === undefined) {
        return [];
    }
    switch (shape.kind) {
        case "anything":
            return [];
        case "text":
            return typeof value === "string" ? [] : [`${path}: must be text`];
        case "number":
        case "boolean":
            return typeof value === shape.kind ? [] : [`${path}: must be a ${shape.kind}`];
        case "list":
            return Array.isArray(value)
                ? value.flatMap((item, index) => mismatches(shape.of, item, `${path}[${index}]`))
                : [`${path}: must be a list`];
        case "map":
        case "object":
            return typeof value === "object" && value !== null && !Array.isArray(value)
                ? ofMembers(shape, value as Record<string, unknown>, path === "" ? "" : `${path}.`)
                : [`${path}: must be an object`];
    }
}

function ofMembers(
    shape: Extract<Shape, { kind: "map" }> | ObjectShape,
    value: Record<string, unknown>,
    prefix: string,
): string[] {
    const entries = Object.entries(value).filter(([key]) => key !== "__defaults");
    if (shape.kind === "map") {
        return entries.flatMap(([key, member]) => mismatches(shape.of, member, `${prefix}${key}`));
    }
    const missing = Object.entries(shape.members)
        .filter(([key, { required }]) => required && value[key] === undefined)
        .map(([key]) => `${prefix}${key}: must be set`);
    return [
        ...missing,
        ...entries.flatMap(([key, member]) => {
            const known = Object.hasOwn(shape.members, key) ? shape.members[key] : undefined;
            return known
                ? mismatches(known.shape, member, `${prefix}${key}`)
                : [`${prefix}${key}: is not known`];
        }),
    ];
}
