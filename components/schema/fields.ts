import data from "./fields.json";

/** What a field holds: a name of the tables below, or what is written out in place. */
export type FieldType =
    | string
    /** One of these words. */
    | { oneOf: readonly string[] }
    /** A list; `missing` is what a fault says of an empty one in place of the usual. */
    | { list: FieldType; min?: number; unique?: boolean; missing?: string }
    /** Keys that are free within a rule. */
    | { map: FieldType; keys: string }
    /** The first of these that fits; `true` and `false` stand for themselves. */
    | { anyOf: readonly (FieldType | boolean)[] }
    | ObjectType
    | UnionType;

/** Known keys in their order. */
export interface ObjectType {
    fields: Readonly<Record<string, FieldType>>;
    required?: readonly string[];
    /** Keys that no two objects of a list have in common. */
    unique?: readonly string[];
    /** What a fault says where a field is missing, in place of the usual. */
    missing?: Readonly<Record<string, string>>;
}

/** Objects of several kinds. */
export type UnionType =
    /** The field `by` says which. */
    | { by: string; kinds: Readonly<Record<string, string | ObjectType>> }
    /** The key that is there says which. */
    | { byKey: Readonly<Record<string, string>>; missing: string };

/** A part of a spec that can be checked alone. */
export type SpecName = keyof (typeof data)["leaves"];

/** Names of rules that a part needs. */
export type LeafOf<S extends SpecName> = keyof (typeof data)["leaves"][S] & string;

/** The names of rules that a part needs, as a list. */
export function leavesOf(name: SpecName): string[] {
    return Object.keys(data.leaves[name]);
}

/** Objects and unions by the names of their TypeScript types; `npm run schema` makes them of these. */
export const types = data.types as unknown as Readonly<Record<string, ObjectType | UnionType>>;

/** The known keys of a type, in the order in which they are declared. */
export function keysOf(name: string): string[] {
    const type = types[name];
    return type !== undefined && "fields" in type ? Object.keys(type.fields) : [];
}
