import type { FieldType, ObjectType, UnionType } from "../../components/schema/fields";
import type { TypeSchema, TypeSchemas } from "./generate";

/** Types that the walker does not look into: the alerts, which the rules know. */
const opaque: readonly string[] = ["AlertOverrides"];

/** A type's name where a schema is nothing but that. */
export function nameIn({ $ref }: TypeSchema): string | undefined {
    return $ref && decodeURIComponent($ref.replace("#/definitions/", ""));
}

/** What a schema refers to, or itself. */
export function resolve(schema: TypeSchema, types: TypeSchemas): TypeSchema {
    const name = nameIn(schema);
    const found = name === undefined ? schema : types[name];
    if (found === undefined) {
        throw new Error(`${name ?? ""} is not defined`);
    }
    return found;
}

/** Whether a type is text or a number with a rule of that name, and nothing to look into. */
export function isLeaf(name: string, types: TypeSchemas): boolean {
    const schema = types[name];
    return (
        schema !== undefined &&
        (opaque.includes(name) ||
            schema.leaf === true ||
            (schema.enum === undefined &&
                schema.const === undefined &&
                !["object", "array", "boolean"].includes(String(schema.type)) &&
                schema.anyOf === undefined))
    );
}

/** Whether a type is an object or several of them, which is kept under its name. */
export function isPart(name: string, types: TypeSchemas): boolean {
    const schema = types[name];
    return (
        schema !== undefined &&
        name !== "SecretRef" &&
        !isLeaf(name, types) &&
        (schema.properties !== undefined || isUnion(schema, types))
    );
}

/** Objects and unions by name, `roots` and all that they are made of, as the walker takes them. */
export function fieldTypes(
    roots: readonly string[],
    types: TypeSchemas,
): Record<string, ObjectType | UnionType> {
    const found: Record<string, ObjectType | UnionType> = {};
    const open = [...roots];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (!Object.hasOwn(found, name) && isPart(name, types)) {
            const part = partOf(name, types);
            found[name] = part;
            open.push(...namesIn(part));
        }
    }
    return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every name in a type: of parts and of leaves, those of keys among them. */
export function namesIn(type: FieldType | ObjectType | UnionType | boolean): string[] {
    if (typeof type === "boolean" || (typeof type === "object" && "oneOf" in type)) {
        return [];
    }
    if (typeof type === "string") {
        return [type];
    }
    if ("list" in type) {
        return namesIn(type.list);
    }
    if ("map" in type) {
        return [type.keys, ...namesIn(type.map)];
    }
    if ("anyOf" in type) {
        return type.anyOf.flatMap(namesIn);
    }
    return Object.values("fields" in type ? type.fields : "kinds" in type ? type.kinds : type.byKey).flatMap(
        namesIn,
    );
}

function partOf(name: string, types: TypeSchemas): ObjectType | UnionType {
    const schema = types[name] ?? {};
    return schema.anyOf === undefined ? objectOf(schema, types) : unionOf(schema, types);
}

function fieldOf(schema: TypeSchema, types: TypeSchemas): FieldType {
    const name = nameIn(schema);
    if (name === "SecretRef" || (name !== undefined && (isLeaf(name, types) || isPart(name, types)))) {
        return name;
    }
    const {
        enum: words,
        type,
        items,
        anyOf,
        properties,
        additionalProperties,
        ...own
    } = resolve(schema, types);
    if (words !== undefined || own.const !== undefined) {
        return { oneOf: (words ?? [own.const]) as string[] };
    }
    if (items !== undefined) {
        return {
            list: fieldOf(items, types),
            ...(own.minItems !== undefined && { min: own.minItems }),
            ...(own.uniqueItems === true && { unique: true }),
            ...(own.missing !== undefined && { missing: own.missing }),
        };
    }
    if (anyOf !== undefined) {
        const choice = resolve(schema, types);
        return isUnion(choice, types)
            ? unionOf(choice, types)
            : { anyOf: anyOf.flatMap((one) => choicesOf(one, types)) };
    }
    if (properties !== undefined && Object.keys(properties).length > 0) {
        return objectOf(resolve(schema, types), types);
    }
    if (typeof additionalProperties === "object") {
        return { map: fieldOf(additionalProperties, types), keys: own.keys ?? "" };
    }
    return String(type);
}

function choicesOf(schema: TypeSchema, types: TypeSchemas): (FieldType | boolean)[] {
    const { type, const: only } = resolve(schema, types);
    return type !== "boolean"
        ? [fieldOf(schema, types)]
        : [only === undefined ? [true, false] : (only as boolean)].flat();
}

function objectOf(schema: TypeSchema, types: TypeSchemas, by?: string): ObjectType {
    const properties = Object.entries(schema.properties ?? {}).sort(
        ([a], [b]) => Number(b === by) - Number(a === by),
    );
    const missing = properties.flatMap(([key, own]) => {
        const text = own.missing ?? (own.$ref === undefined ? undefined : resolve(own, types).missing);
        return text === undefined || resolve(own, types).items ? [] : [[key, text] as const];
    });
    const unique = properties.flatMap(([key, own]) => (own.unique === true ? [key] : []));
    return {
        fields: Object.fromEntries(properties.map(([key, own]) => [key, fieldOf(own, types)])),
        ...(schema.required !== undefined && { required: schema.required }),
        ...(unique.length > 0 && { unique }),
        ...(missing.length > 0 && { missing: Object.fromEntries(missing) }),
    };
}

function isUnion({ anyOf }: TypeSchema, types: TypeSchemas): boolean {
    return (
        anyOf?.every((one) => resolve(one, types).properties !== undefined && nameIn(one) !== "SecretRef") ===
        true
    );
}

function unionOf(schema: TypeSchema, types: TypeSchemas): UnionType {
    const variants = schema.anyOf ?? [];
    const by = discriminator(variants, types);
    if (by !== undefined) {
        return { by, kinds: Object.fromEntries(variants.flatMap((one) => kindsOf(one, by, types))) };
    }
    const keys = variants.map((one) => [ownKey(one, variants, types), nameIn(one) ?? ""] as const);
    return { byKey: Object.fromEntries(keys), missing: schema.missing ?? "" };
}

function kindsOf(variant: TypeSchema, by: string, types: TypeSchemas): [string, ObjectType][] {
    const schema = resolve(variant, types);
    return wordsOf(schema.properties?.[by]).map((word) => [word, objectOf(schema, types, by)]);
}

function discriminator(variants: readonly TypeSchema[], types: TypeSchemas): string | undefined {
    const [first = {}] = variants;
    return Object.keys(resolve(first, types).properties ?? {}).find((key) =>
        variants.every((one) => wordsOf(resolve(one, types).properties?.[key]).length > 0),
    );
}

function wordsOf(schema: TypeSchema | undefined): string[] {
    return ((schema?.enum ?? (schema?.const === undefined ? [] : [schema.const])) as unknown[]).filter(
        (word) => typeof word === "string",
    );
}

/** The key that a variant must have and no other one has. */
function ownKey(variant: TypeSchema, variants: readonly TypeSchema[], types: TypeSchemas): string {
    const others = variants
        .filter((one) => one !== variant)
        .map((one) => resolve(one, types).properties ?? {});
    const own = resolve(variant, types).required?.find((key) =>
        others.every((other) => !Object.hasOwn(other, key)),
    );
    if (own === undefined) {
        throw new Error(`Nothing tells ${nameIn(variant) ?? "a variant"} from the others`);
    }
    return own;
}
