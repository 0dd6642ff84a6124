/** The label of every image that was built here instead of pulled. */
export const offlineLabel = "vigie.offline";
/** The label with the hash of the recipe that an image was built from. */
export const recipeLabel = "vigie.offline.recipe";
/** The label that tells in words how an image differs from what its tag promises. */
export const noteLabel = "vigie.offline.note";

/** The label with the true version. */
export const versionLabel = "vigie.offline.version";

/** The version that a reference promises: "a/b:v1.2.3" and "a/b:1.2.3-alpine" promise 1.2.3. */
export function promisedVersion(reference: string): string {
    return /:v?(\d[^:/@-]*)(-[^:/@]*)?(@.*)?$/.exec(reference)?.[1] ?? "";
}

/** How an image differs from what its tag promises; undefined if it does not. */
export function holdsNote(
    reference: string,
    version: string,
    origin: string,
    lacks: string | undefined,
): string | undefined {
    const promised = promisedVersion(reference);
    const notes = [
        ...(version === promised ? [] : [`version ${version} from ${origin}, not ${promised}`]),
        ...(lacks === undefined ? [] : [`without ${lacks}`]),
    ];
    return notes.length === 0 ? undefined : notes.join("; ");
}

/** The instructions that label an image as built here. */
export function offlineLabels(version: string, recipe: string, note: string | undefined): string[] {
    const labels = {
        [offlineLabel]: "true",
        [versionLabel]: version,
        [recipeLabel]: recipe,
        ...(note !== undefined && { [noteLabel]: note }),
    };
    return Object.entries(labels).map(([name, value]) => `LABEL ${name}=${JSON.stringify(value)}`);
}
