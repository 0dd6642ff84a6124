/** Whether a text is a full version: three numbers. */
export function isVersion(text: string): boolean {
    return /^\d+\.\d+\.\d+$/.test(text);
}

/** Whether a version is later than another. */
export function isNewer(version: string, than: string): boolean {
    const [left, right] = [version, than].map((text) => text.split(".").map(Number));
    const index = [0, 1, 2].find((each) => left?.[each] !== right?.[each]);
    return index !== undefined && (left?.[index] ?? 0) > (right?.[index] ?? 0);
}

/** Replaces the version in a reference's tag; keeps a leading `v` and a suffix such as `-alpine`. */
export function withVersion(reference: string, from: string, to: string): string {
    const colon = reference.lastIndexOf(":");
    return reference.slice(0, colon) + reference.slice(colon).replace(from, () => to);
}
