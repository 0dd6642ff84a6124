import { type FieldType, types } from "./fields";

/** Names of fields whose keys are anything that a person likes, `secret` among them, and whose values are texts. */
export const freeMaps: ReadonlySet<string> = new Set(
    Object.values(types).flatMap((type) =>
        "fields" in type
            ? mapsIn(type.fields)
            : "kinds" in type
              ? Object.values(type.kinds).flatMap(mapsOfKind)
              : [],
    ),
);

function mapsOfKind(kind: string | { fields: Readonly<Record<string, FieldType>> }): string[] {
    return typeof kind === "string" ? [] : mapsIn(kind.fields);
}

function mapsIn(fields: Readonly<Record<string, FieldType>>): string[] {
    return Object.entries(fields).flatMap(([key, type]) =>
        typeof type === "object" &&
        "map" in type &&
        typeof type.map === "string" &&
        types[type.map] === undefined
            ? [key]
            : [],
    );
}
