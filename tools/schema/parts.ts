import { isPart, nameIn, resolve } from "./fieldTypes";
import type { TypeSchema, TypeSchemas } from "./generate";

/** An object of the configuration, under the name that the reference has for it. */
export interface Part {
    name: string;
    schema: TypeSchema;
}

/** A type and all objects that it is made of, each once, in the order in which they are first named. */
export function partsOf(root: string, types: TypeSchemas): Part[] {
    const found = new Map<string, TypeSchema>();
    const visit = (name: string, schema: TypeSchema) => {
        if (found.has(name)) {
            return;
        }
        found.set(name, schema);
        for (const own of Object.values(schema.properties ?? {})) {
            for (const part of partsIn(own, types)) {
                visit(part.name, part.schema);
            }
        }
    };
    visit(root, types[root] ?? {});
    return [...found].map(([name, schema]) => ({ name, schema }));
}

/** The objects that a field may hold, in lists and maps too; those of a union one by one. */
export function partsIn(schema: TypeSchema, types: TypeSchemas): Part[] {
    const name = nameIn(schema);
    if (name === "AlertOverrides") {
        return partsIn({ $ref: "#/definitions/AlertOverride" }, types);
    }
    const own = resolve(schema, types);
    if (name !== undefined && isPart(name, types)) {
        return own.anyOf === undefined
            ? [{ name, schema: own }]
            : own.anyOf.flatMap((one) => variantsOf(name, one, types));
    }
    if (own.anyOf !== undefined) {
        return own.anyOf.flatMap((one) => partsIn(one, types));
    }
    const inner =
        own.items ?? (typeof own.additionalProperties === "object" ? own.additionalProperties : undefined);
    const inline = name === undefined ? Object.values(own.properties ?? {}) : [];
    return [...(inner === undefined ? [] : [inner]), ...inline].flatMap((one) => partsIn(one, types));
}

/** A variant without a name of its own is called by what tells it from the others. */
function variantsOf(union: string, variant: TypeSchema, types: TypeSchemas): Part[] {
    const schema = resolve(variant, types);
    const words = Object.values(schema.properties ?? {}).flatMap(({ const: word, enum: several }) =>
        word !== undefined ? [word] : ((several ?? []) as unknown[]),
    );
    return [{ name: nameIn(variant) ?? `${union}: ${String(words[0])}`, schema }];
}
