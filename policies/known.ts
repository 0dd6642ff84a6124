import { UnknownValueError } from "@pulumi/policy";
import { notYetKnown } from "./rule";

/**
 * A resource's inputs without unknown values: Pulumi throws when a policy reads one in a preview, and the policy would
 * then check nothing.
 *
 * An unknown field becomes `notYetKnown`, and a list item with an unknown value is dropped: the update checks it once it
 * is known, before the resource is created.
 */
export function known(value: unknown): unknown {
    if (Array.isArray(value)) {
        return Array.from({ length: value.length }, (_, index) => knownAt(value, index)).filter(
            (item) => !isPartlyUnknown(item),
        );
    }
    if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.keys(value).map((key) => [key, knownAt(value, key)]));
    }
    return value;
}

function knownAt(holder: object, key: string | number): unknown {
    try {
        return known((holder as Record<string | number, unknown>)[key]);
    } catch (error) {
        if (error instanceof UnknownValueError) {
            return notYetKnown;
        }
        throw error;
    }
}

function isPartlyUnknown(value: unknown): boolean {
    return (
        value === notYetKnown ||
        (typeof value === "object" && value !== null && Object.values(value).some(isPartlyUnknown))
    );
}
