import type { RedactionKind, RedactionSpec } from "../../../spec/redaction";
import { cardPatterns } from "./cardPatterns";
import { fieldPatterns } from "./fieldPatterns";
import { headerPatterns } from "./headerPatterns";
import { namesOfKind } from "./names";
import type { RedactionPattern, Secrets } from "./pattern";
import { shapePatterns } from "./shapePatterns";

/** All kinds that there are. */
export const redactionKinds = Object.keys(namesOfKind) as readonly RedactionKind[];

/**
 * What is made unreadable, in the order in which it has to be: secrets that are known by their look before values of
 * fields, since a number of a card may have spaces, where a value without quotes ends.
 */
export function redactionPatterns(spec: RedactionSpec = {}): RedactionPattern[] {
    const secrets: Secrets = {
        kinds: redactionKinds.filter((kind) => spec.kinds?.[kind] ?? kind !== "email"),
        fields: spec.fields ?? [],
        replacement: spec.replacement ?? "[redacted]",
    };
    return [
        ...cardPatterns(secrets),
        ...shapePatterns(secrets),
        ...headerPatterns(secrets),
        ...fieldPatterns(secrets),
        ...(spec.patterns ?? []).map((expression) => ({
            about: "own patterns",
            where: [],
            expression,
            replacement: secrets.replacement,
        })),
    ];
}
