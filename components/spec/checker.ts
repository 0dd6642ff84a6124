import type { Fault } from "./fault";
import { nearest } from "../language/nearest";
import type { Rule } from "./rule";
import { secretName } from "./rules";

const secretReference = "must refer to a secret by its name, { secret: name }";
const notShown = "(not shown)";

/** Whether a value is an object, and not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a key of the table; the value may be of any type. */
export function isKeyOf<Table extends object>(table: Table, value: unknown): value is keyof Table & string {
    return typeof value === "string" && Object.hasOwn(table, value);
}

/** What is safe to show of an unknown value: a text may be a credential under a misspelt key. */
export function concealed(value: unknown): unknown {
    return typeof value === "string" || typeof value === "object" ? value && notShown : value;
}

/**
 * Collects the faults of one part of a spec, with paths relative to it.
 *
 * A checker never throws: validation goes on after the first fault, so that all are reported together.
 */
export class Checker {
    public readonly faults: Fault[] = [];

    public constructor(private readonly base = "") {}

    /** A checker for a part below this one, which reports its faults here too. */
    public at(part: string | number): Checker {
        const child = new Checker(this.path(part));
        Object.defineProperty(child, "faults", { value: this.faults });
        return child;
    }

    /** Reports a fault at a field of this part, or at the part itself with an empty name. */
    public report(field: string | number, rule: string, value: unknown): void {
        this.faults.push({ path: this.path(field), rule, value });
    }

    /** Checks a required field. */
    public required<T>(field: string | number, value: T | undefined, ...rules: readonly Rule<T>[]): void {
        if (value === undefined || value === null) {
            this.report(field, rules[0]?.text ?? "must be set", undefined);
            return;
        }
        this.optional(field, value, ...rules);
    }

    /** Checks an optional field; the first rule that fails is reported. */
    public optional<T>(field: string | number, value: T | undefined, ...rules: readonly Rule<T>[]): void {
        if (value === undefined) {
            return;
        }
        const broken = rules.find((rule) => !rule.holds(value));
        if (broken) {
            this.report(field, broken.text, broken.wrongIn ? broken.wrongIn(value) : value);
        }
    }

    /** Checks each item of an optional list. */
    public each<T>(
        field: string | number,
        items: readonly T[] | undefined,
        check: (c: Checker, item: T, index: number) => void,
    ): void {
        if (items === undefined) {
            return;
        }
        if (!Array.isArray(items)) {
            this.report(field, "must be a list", concealed(items));
            return;
        }
        items.forEach((item: T, index) => {
            check(this.at(field).at(index), item, index);
        });
    }

    /** Checks rules across the fields of each object of a list; other values are ignored. */
    public eachObject<T>(
        field: string,
        items: readonly T[] | undefined,
        check: (c: Checker, item: T, index: number) => void,
    ): void {
        if (Array.isArray(items)) {
            items.forEach((item: T, index) => {
                if (isObject(item)) {
                    check(this.at(field).at(index), item, index);
                }
            });
        }
    }

    /** Reports every item whose key an earlier item already has; other values are ignored. */
    public unique<T>(field: string | number, items: readonly T[] | undefined, key: keyof T & string): void {
        const seen = new Set<unknown>();
        for (const [index, item] of (Array.isArray(items) ? (items as unknown[]) : []).entries()) {
            const value = isObject(item) ? item[key] : undefined;
            if (value !== undefined && seen.has(value)) {
                this.at(field).at(index).report(key, "must be unique", value);
            }
            seen.add(value);
        }
    }

    /** Whether this part is an object; reports a part that is not, and each key that is not `known`. */
    public object(value: unknown, known: readonly string[]): boolean {
        if (!isObject(value)) {
            this.report("", "must be an object", concealed(value));
            return false;
        }
        this.knownKeys(value, known);
        return true;
    }

    /** Checks an optional reference to a secret. A wrong value is not shown, since it may be the secret. */
    public secret(field: string | number, value: unknown): void {
        if (value === undefined) {
            return;
        }
        const refers = isObject(value) && Object.keys(value).join() === "secret";
        if (!refers) {
            this.report(field, secretReference, notShown);
        } else if (!secretName.holds(value.secret as string)) {
            this.at(field).report("secret", secretName.text, notShown);
        }
    }

    /** Checks a required reference to a secret. */
    public requiredSecret(field: string | number, value: unknown): void {
        if (value === undefined || value === null) {
            this.report(field, secretReference, undefined);
            return;
        }
        this.secret(field, value);
    }

    /** Reports each key of `value` that is not in `known`: a misspelt option must not be ignored. */
    public knownKeys(value: object, known: readonly string[]): void {
        for (const key of Object.keys(value)) {
            if (!known.includes(key)) {
                const meant = nearest(key, known);
                const hint = meant === undefined ? "" : `did you mean ${meant}? `;
                this.report(
                    key,
                    `is not an option here (${hint}there are: ${known.join(", ")})`,
                    concealed((value as Record<string, unknown>)[key]),
                );
            }
        }
    }

    private path(part: string | number): string {
        if (part === "") {
            return this.base;
        }
        if (typeof part === "number") {
            return `${this.base}[${part}]`;
        }
        return this.base === "" ? part : `${this.base}.${part}`;
    }
}
