import type { Fault } from "./fault";

/** Tells whether a value is right; the text completes "field …". */
export interface Rule<T = unknown> {
    readonly text: string;
    readonly holds: (value: T) => boolean;
}

/**
 * Collects the faults of one part of a spec, with paths relative to it.
 *
 * A checker never throws: validation goes on after the first fault, so that all are reported together.
 */
export class Checker {
    public readonly faults: Fault[] = [];

    public constructor(private readonly base = "") {}

    /** A checker for a part below this one; its faults are this one's too. */
    public at(part: string | number): Checker {
        const child = new Checker(this.path(part));
        Object.defineProperty(child, "faults", { value: this.faults });
        return child;
    }

    /** Reports a fault at a field of this part, or at the part itself with an empty name. */
    public report(field: string | number, rule: string, value: unknown): void {
        this.faults.push({ path: this.path(field), rule, value });
    }

    /** Checks a field that must be there. */
    public required<T>(field: string | number, value: T | undefined, ...rules: readonly Rule<T>[]): void {
        if (value === undefined || value === null) {
            this.report(field, rules[0]?.text ?? "must be set", undefined);
            return;
        }
        this.optional(field, value, ...rules);
    }

    /** Checks a field that may be left out; the first rule that fails is reported. */
    public optional<T>(field: string | number, value: T | undefined, ...rules: readonly Rule<T>[]): void {
        if (value === undefined) {
            return;
        }
        const broken = rules.find((rule) => !rule.holds(value));
        if (broken) {
            this.report(field, broken.text, value);
        }
    }

    /** Checks each item of a list that may be left out. */
    public each<T>(
        field: string,
        items: readonly T[] | undefined,
        check: (c: Checker, item: T, index: number) => void,
    ): void {
        if (items === undefined) {
            return;
        }
        if (!Array.isArray(items)) {
            this.report(field, "must be a list", items);
            return;
        }
        items.forEach((item: T, index) => {
            check(this.at(field).at(index), item, index);
        });
    }

    /** Reports every item whose key another item before it has. */
    public unique<T>(field: string, items: readonly T[] | undefined, key: keyof T & string): void {
        const seen = new Set<unknown>();
        for (const [index, item] of (items ?? []).entries()) {
            if (seen.has(item[key])) {
                this.at(field).at(index).report(key, "must be unique", item[key]);
            }
            seen.add(item[key]);
        }
    }

    /** Reports each key of `value` that is not in `known`: a misspelt option must not be ignored. */
    public knownKeys(value: object, known: readonly string[]): void {
        for (const key of Object.keys(value)) {
            if (!known.includes(key)) {
                this.report(
                    key,
                    `is not an option here (there are: ${known.join(", ")})`,
                    (value as Record<string, unknown>)[key],
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
