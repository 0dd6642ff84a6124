import * as pulumi from "@pulumi/pulumi";
import { type FieldType, types, type UnionType } from "../schema/fields";
import type { Secrets } from "../server/secrets";
import { isObject } from "../spec/checker";
import { assertNoFaults, type Fault, InvalidSpecError } from "../spec/fault";
import { secretRef } from "../spec/secretRef";
import { checkValue } from "./checkValue";
import { placeholder } from "./placeholder";
import type { WithInputs } from "./types";

/** Values that are known later, by the numbers of their placeholders. */
export type LateValues = Readonly<Record<number, pulumi.Output<string>>>;

/** A spec as plain data, and what is known later. */
export interface Lifted<Spec> {
    spec: Spec;
    late: LateValues;
    /** Values of secrets: those that were given, and Outputs that stood in place of a reference. */
    secrets: Secrets;
}

/**
 * Takes the Outputs out of a spec: placeholders and references by name stand in their places.
 *
 * `type` is the name of the spec's TypeScript type, and `base` the path that faults begin with. A value is checked by the
 * rule of its field once it is known; one that breaks it fails the update by name.
 *
 * @throws InvalidSpecError for Outputs in fields whose values have to be known in advance.
 */
export function lift<Spec>(
    spec: WithInputs<Spec>,
    { type, base = "", secrets = {} }: { type: FieldType; base?: string; secrets?: Secrets },
): Lifted<Spec> {
    const lifting = new Lifting(secrets);
    const plain = lifting.value(spec, type, base) as Spec;
    assertNoFaults(lifting.faults);
    return { spec: plain, late: lifting.late, secrets: lifting.secrets };
}

class Lifting {
    public readonly late: Record<number, pulumi.Output<string>> = {};
    public readonly faults: Fault[] = [];
    public readonly secrets: Record<string, pulumi.Input<string>>;
    private count = 0;

    public constructor(given: Secrets) {
        this.secrets = { ...given };
    }

    public value(value: unknown, type: FieldType | boolean | undefined, path: string): unknown {
        if (pulumi.Output.isInstance(value) || value instanceof Promise) {
            return this.leaf(pulumi.output(value as pulumi.Input<string>), type, path);
        }
        if (Array.isArray(value)) {
            const item = typeof type === "object" && "list" in type ? type.list : undefined;
            return value.map((own: unknown, index) => this.value(own, item, `${path}[${index}]`));
        }
        if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) {
            return value;
        }
        return Object.fromEntries(
            Object.entries(value).map(([key, own]) => [
                key,
                this.value(own, fieldOf(type, value, key), path === "" ? key : `${path}.${key}`),
            ]),
        );
    }

    private leaf(value: pulumi.Output<string>, type: FieldType | boolean | undefined, path: string): unknown {
        if (type === "SecretRef") {
            const name = `input-${path.replace(/[^A-Za-z0-9]+/g, "-")}`.slice(0, 64);
            this.secrets[name] = pulumi.secret(value);
            return secretRef(name);
        }
        const text = typeof type === "string" ? placeholder(type, this.count) : undefined;
        if (text === undefined) {
            const rule = "must be known when the program runs, since it decides what is made";
            this.faults.push({ path, rule, value: "an Output" });
            return undefined;
        }
        this.late[this.count] = checked(value, type as string, path);
        this.count += 1;
        return text;
    }
}

/** What a field of an object holds; nothing where that is not declared. */
function fieldOf(
    type: FieldType | boolean | undefined,
    value: Record<string, unknown>,
    key: string,
): FieldType | undefined {
    const found = typeof type === "string" ? types[type] : type;
    if (typeof found !== "object") {
        return undefined;
    }
    if ("anyOf" in found) {
        const [field] = found.anyOf.flatMap((one) => fieldOf(one, value, key) ?? []);
        return field;
    }
    if ("map" in found) {
        return found.map;
    }
    return "fields" in found
        ? found.fields[key]
        : "by" in found || "byKey" in found
          ? ofKind(found, value, key)
          : undefined;
}

function ofKind(type: UnionType, value: Record<string, unknown>, key: string): FieldType | undefined {
    const kind =
        "by" in type
            ? type.kinds[String(value[type.by])]
            : type.byKey[Object.keys(type.byKey).find((own) => own in value) ?? ""];
    const found = typeof kind === "string" ? types[kind] : kind;
    return found && "fields" in found ? found.fields[key] : undefined;
}

/** The value, once it is known to keep the rule of its field. */
function checked(value: pulumi.Output<string>, type: string, path: string): pulumi.Output<string> {
    return pulumi.all([value, pulumi.output(pulumi.isSecret(value))]).apply(([text, isSecret]) => {
        const faults = checkValue(text, type, path, isSecret);
        if (faults.length > 0) {
            throw new InvalidSpecError(faults, "A value that an Output gives");
        }
        return text;
    });
}
