import { UnknownValueError } from "@pulumi/policy";
import { notYetKnown } from "./rule";

/**
 * A resource's inputs without what only the update will know: Pulumi refuses to read that in a preview, and a rule that
 * tried would judge nothing of the resource.
 *
 * A field that is not known is `notYetKnown`, and an item of a list of which anything is not known is left out: the update
 * judges it once it is known, before anything is made of it.
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
