/**
 * The line diff of two texts, in order: `- old`, `+ new`.
 *
 * It is based on a longest common subsequence, so a moved line appears as removed and added.
 */
export function diffLines(before: string, after: string): string[] {
    const [old, fresh] = trimShared(before.split("\n"), after.split("\n"));
    const shared = sharedLengths(old, fresh);
    const lines: string[] = [];
    let i = 0;
    let j = 0;
    while (i < old.length || j < fresh.length) {
        if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
            i += 1;
            j += 1;
        } else if (
            j >= fresh.length ||
            (i < old.length && lengthAt(shared, i + 1, j) >= lengthAt(shared, i, j + 1))
        ) {
            lines.push(`- ${old[i] ?? ""}`);
            i += 1;
        } else {
            lines.push(`+ ${fresh[j] ?? ""}`);
            j += 1;
        }
    }
    return lines;
}

/** Strips common leading and trailing lines. */
function trimShared(
    old: readonly string[],
    fresh: readonly string[],
): [readonly string[], readonly string[]] {
    const most = Math.min(old.length, fresh.length);
    let start = 0;
    while (start < most && old[start] === fresh[start]) {
        start += 1;
    }
    let end = 0;
    while (end < most - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) {
        end += 1;
    }
    return [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
}

/** At `[i][j]`: length of the longest common subsequence of the remaining lines. */
function sharedLengths(old: readonly string[], fresh: readonly string[]): number[][] {
    const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
    for (let i = old.length - 1; i >= 0; i -= 1) {
        for (let j = fresh.length - 1; j >= 0; j -= 1) {
            const row = lengths[i] ?? [];
            row[j] =
                old[i] === fresh[j]
                    ? lengthAt(lengths, i + 1, j + 1) + 1
                    : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
        }
    }
    return lengths;
}

function lengthAt(lengths: readonly (readonly number[])[], i: number, j: number): number {
    return lengths[i]?.[j] ?? 0;
}
