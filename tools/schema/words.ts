import { nameIn, resolve } from "./fieldTypes";
import type { TypeSchema, TypeSchemas } from "./generate";
import { partsIn } from "./parts";

/** What a field may hold, as a person says it. */
export function typeInWords(schema: TypeSchema, types: TypeSchemas): string {
    const name = nameIn(schema);
    const own = resolve(schema, types);
    if (name === "SecretRef") {
        return "**secret**";
    }
    if (name === "AlertOverrides") {
        return "map from the name of an alert to [AlertOverride](#alertoverride)";
    }
    const words = own.enum ?? (own.const === undefined ? undefined : [own.const]);
    if (words !== undefined) {
        return words.map((word) => `\`${JSON.stringify(word).replaceAll('"', "")}\``).join(", ");
    }
    if (own.items !== undefined && own.leaf !== true) {
        return `list of ${typeInWords(own.items, types)}${listInWords(own)}`;
    }
    if (own.anyOf !== undefined && name === undefined) {
        return own.anyOf.map((one) => typeInWords(one, types)).join(" or ");
    }
    if (typeof own.additionalProperties === "object") {
        return `map from ${spelt(own.keys ?? "text")} to ${typeInWords(own.additionalProperties, types)}`;
    }
    if (own.properties !== undefined && name === undefined) {
        return `object with ${fieldsInWords(own, types)}`;
    }
    const parts = partsIn(schema, types);
    return parts.length > 0
        ? parts.map(({ name: part }) => linkTo(part)).join(" or ")
        : leafInWords(own, name);
}

function fieldsInWords({ properties = {}, required = [] }: TypeSchema, types: TypeSchemas): string {
    return Object.entries(properties)
        .map(([key, own]) => `\`${key}${required.includes(key) ? "" : "?"}\` (${typeInWords(own, types)})`)
        .join(", ");
}

function listInWords({ minItems, uniqueItems }: TypeSchema): string {
    const rules = [
        ...(minItems === undefined ? [] : ["one at least"]),
        ...(uniqueItems === true ? ["none twice"] : []),
    ];
    return rules.length === 0 ? "" : `; ${rules.join(", ")}`;
}

/** What a named type's docstring says; other types have docstrings of their fields alone. */
function leafInWords({ type, description }: TypeSchema, name: string | undefined): string {
    if (name === undefined || description === undefined) {
        return type === "boolean" ? "true or false" : type === "string" ? "text" : String(type);
    }
    const text = description.replace(/\s*\n\s*/g, " ").replace(/\.$/, "");
    return /^[A-Z][a-z ]/.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}

function linkTo(part: string): string {
    const anchor = part
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, "")
        .replace(/ /g, "-");
    return `[${part}](#${anchor})`;
}

/** A rule's name as words, `LabelName` as `label name`: of keys nothing else is known here. */
function spelt(name: string): string {
    return name.replace(/(?<=[a-z0-9])[A-Z]/g, " $&").toLowerCase();
}
