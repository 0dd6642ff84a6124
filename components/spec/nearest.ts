/** The name that is written most like `wrong`, where one is near enough to have been meant. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
    const distances = names.map((name) => ({
        name,
        distance: distanceOf(wrong.toLowerCase(), name.toLowerCase()),
    }));
    const [best] = distances.sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= Math.max(2, wrong.length / 3) ? best.name : undefined;
}

/** How many letters must be put in, taken out or changed to make one text of the other. */
function distanceOf(one: string, other: string): number {
    let row = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (const [index, letter] of Array.from(one).entries()) {
        const next = [index + 1];
        for (const [column, against] of Array.from(other).entries()) {
            const changed = (row[column] ?? 0) + (letter === against ? 0 : 1);
            next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}
