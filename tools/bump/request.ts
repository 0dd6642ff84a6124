import { type ImageName, images } from "../../components/images";
import { nearest } from "../../components/language/nearest";
import { promisedVersion } from "../offline/labels";
import { isVersion, withVersion } from "./version";

/** A change of an image's version. */
export interface Bump {
    readonly image: ImageName;
    readonly from: string;
    readonly to: string;
    /** The reference before and after, with its tag: `oliver006/redis_exporter:v1.68.0-alpine`. */
    readonly references: { readonly from: string; readonly to: string };
}

/** The versions of the captured metrics and flags, by image: the versions deployed before the update bot's change. */
export type Captured = Readonly<Partial<Record<string, string>>>;

/**
 * Parses the arguments of the command; the version defaults to the one in `images.ts`. Throws an error that describes an
 * invalid argument.
 */
export function bumpOf(
    [name, version]: readonly string[],
    deployed: Readonly<Record<string, string>> = images,
    captured: Captured = {},
): Bump {
    const reference = name === undefined ? undefined : deployed[name];
    if (name === undefined || reference === undefined) {
        throw new Error(unknownImage(name, Object.keys(deployed)));
    }
    const current = promisedVersion(reference);
    const to = version?.replace(/^v/, "") ?? current;
    const from = version === undefined ? (captured[name] ?? current) : current;
    if (!isVersion(to)) {
        throw new Error(`the version must be three numbers, such as 1.68.0, got ${version}`);
    }
    if (from === to) {
        throw new Error(`${name} already has version ${to}: ${reference}`);
    }
    const withOther = (other: string): string => withVersion(reference, current, other);
    return { image: name as ImageName, from, to, references: { from: withOther(from), to: withOther(to) } };
}

function unknownImage(name: string | undefined, known: readonly string[]): string {
    const near = name === undefined ? undefined : nearest(name, known);
    const hint = near === undefined ? "" : ` (did you mean ${near}?)`;
    return `the image must be one of ${[...known].sort().join(", ")}, got ${name ?? "nothing"}${hint}`;
}
