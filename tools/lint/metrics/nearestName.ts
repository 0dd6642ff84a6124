/** The candidate that differs least from a name, if at most a fifth of its letters do. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
    let nearest: string | undefined;
    let limit = Math.max(2, Math.floor(name.length / 5)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) < limit) {
            const distance = editDistance(name, candidate, limit);
            if (distance < limit) {
                [nearest, limit] = [candidate, distance];
            }
        }
    }
    return nearest;
}

/** How many letters have to be changed, put in or left out; `limit` where it is as many or more. */
function editDistance(a: string, b: string, limit: number): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        if (Math.min(...next) >= limit) {
            return limit;
        }
        row = next;
    }
    return Math.min(row[b.length] ?? limit, limit);
}
