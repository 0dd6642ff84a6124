import { type Checker, concealed, isKeyOf, isObject } from "../spec/checker";
import { boolean, oneOf } from "../spec/rules";
import type { LeafRule } from "./commonRules";
import { type FieldType, type ObjectType, types, type UnionType } from "./fields";

/** The rules of leaves by name; what has none is checked elsewhere. */
export type Rules = Readonly<Record<string, LeafRule | undefined>>;

type MapType = Extract<FieldType, { map: unknown }>;
type ListType = Extract<FieldType, { list: unknown }>;
type ChoiceType = Extract<FieldType, { anyOf: unknown }>;

/** A field that is checked: where it is, and what is there. */
interface Field {
    key: string | number;
    value: unknown;
    isRequired: boolean;
}

/** Checks all fields of a part by what it is declared as; whether it is an object at all. */
export function checkPart(c: Checker, type: ObjectType | UnionType, value: unknown, rules: Rules): boolean {
    if ("fields" in type) {
        return checkObject(c, type, value, rules);
    }
    if (!isObject(value)) {
        return c.object(value, []);
    }
    const kind = kindOf(c, type, value);
    return kind === undefined || checkObject(c, kind, value, rules);
}

function checkObject(c: Checker, type: ObjectType, value: unknown, rules: Rules): boolean {
    if (!c.object(value, Object.keys(type.fields)) || !isObject(value)) {
        return false;
    }
    for (const [key, fieldType] of Object.entries(type.fields)) {
        const own = value[key];
        const missing = type.missing?.[key];
        if (missing !== undefined && (own === undefined || own === null)) {
            c.report(key, missing, undefined);
        } else {
            const isRequired = type.required?.includes(key) === true;
            checkField(c, fieldType, { key, value: own, isRequired }, rules);
        }
    }
    return true;
}

/** The variant that a value is of; reports where it is none. */
function kindOf(c: Checker, type: UnionType, value: Record<string, unknown>): ObjectType | undefined {
    if ("byKey" in type) {
        const key = Object.keys(type.byKey).find((one) => Object.hasOwn(value, one));
        if (key === undefined) {
            c.report("", type.missing, undefined);
        }
        return partOf(type.byKey[key ?? ""]);
    }
    const { by, kinds } = type;
    const kind = value[by];
    if (!isKeyOf(kinds, kind)) {
        c.required(by, kind as string | undefined, oneOf(...Object.keys(kinds)));
        return undefined;
    }
    return partOf(kinds[kind]);
}

function partOf(type: string | ObjectType | undefined): ObjectType | undefined {
    const found = typeof type === "string" ? types[type] : type;
    return found !== undefined && "fields" in found ? found : undefined;
}

function checkField(c: Checker, type: FieldType, field: Field, rules: Rules): void {
    if (typeof type === "string") {
        checkNamed(c, type, field, rules);
    } else if ("oneOf" in type) {
        checkLeaf(c, field, oneOf(...type.oneOf));
    } else if (!field.isRequired && field.value === undefined) {
        return;
    } else if ("list" in type) {
        checkList(c, type, field, rules);
    } else if ("map" in type) {
        checkMap(c, type, field, rules);
    } else if ("anyOf" in type) {
        checkChoice(c, type, field, rules);
    } else {
        checkPart(c.at(field.key), type, field.value, rules);
    }
}

function checkNamed(c: Checker, name: string, field: Field, rules: Rules): void {
    const part = types[name];
    if (name === "SecretRef") {
        if (field.isRequired) {
            c.requiredSecret(field.key, field.value);
        } else {
            c.secret(field.key, field.value);
        }
    } else if (part === undefined) {
        const rule = name === "boolean" ? boolean : rules[name];
        if (rule !== undefined) {
            checkLeaf(c, field, rule);
        }
    } else if (field.isRequired || field.value !== undefined) {
        checkPart(c.at(field.key), part, field.value, rules);
    }
}

function checkLeaf(c: Checker, { key, value, isRequired }: Field, rule: LeafRule): void {
    const rules = [rule].flat();
    if (isRequired) {
        c.required(key, value as never, ...rules);
    } else {
        c.optional(key, value as never, ...rules);
    }
}

function checkList(c: Checker, type: ListType, { key, value }: Field, rules: Rules): void {
    if (type.min !== undefined && !(Array.isArray(value) && value.length >= type.min)) {
        const shown = isLeaf(type.list) || Array.isArray(value) ? value : concealed(value);
        c.report(key, type.missing ?? "must be a list with at least one entry", shown);
        return;
    }
    if (value === undefined || value === null) {
        c.report(key, "must be a list", value);
        return;
    }
    const part = c.at(key);
    const list = value as readonly unknown[];
    c.each(key, list, (_, item, index) => {
        checkField(part, type.list, { key: index, value: item, isRequired: true }, rules);
        if (type.unique === true && list.indexOf(item) < index) {
            part.report(index, "must be unique", item);
        }
    });
    for (const own of uniqueKeysOf(type.list)) {
        c.unique(key, value as readonly Record<string, unknown>[], own);
    }
}

/** Keys that no two items have in common, whatever kind they are of. */
function uniqueKeysOf(item: FieldType): readonly string[] {
    const type = typeof item === "string" ? types[item] : item;
    if (type === undefined || typeof type === "string") {
        return [];
    }
    const kinds = "kinds" in type ? Object.values(type.kinds).map(partOf) : "fields" in type ? [type] : [];
    return [...new Set(kinds.flatMap((kind) => kind?.unique ?? []))];
}

function checkMap(c: Checker, type: MapType, { key, value }: Field, rules: Rules): void {
    if (!isObject(value)) {
        c.report(key, "must be an object", isLeaf(type.map) ? value : concealed(value));
        return;
    }
    const part = c.at(key);
    for (const [name, own] of Object.entries(value)) {
        checkField(part, type.keys, { key: name, value: name, isRequired: false }, rules);
        checkField(part, type.map, { key: name, value: own, isRequired: true }, rules);
    }
}

/** Whether a type is one text or number, which may be shown. */
function isLeaf(type: FieldType): boolean {
    return typeof type === "string" ? type !== "SecretRef" && types[type] === undefined : "oneOf" in type;
}

/** What is no object is held against what is for texts, unless it may be a secret that stands there itself. */
function checkChoice(c: Checker, { anyOf }: ChoiceType, field: Field, rules: Rules): void {
    if (anyOf.includes(field.value as boolean)) {
        return;
    }
    const choices = anyOf.filter((type) => typeof type !== "boolean");
    const mayBeSecret = typeof field.value !== "string" && choices.includes("SecretRef");
    const fits = choices.find((type) => isLeaf(type) !== (isObject(field.value) || mayBeSecret));
    const chosen = fits ?? choices[0];
    if (chosen !== undefined) {
        checkField(c, chosen, field, rules);
    }
}
