/** How many letters have to be changed, put in or left out; `limit` where it is as many or more. */
export function editDistance(a: string, b: string, limit = Infinity): number {
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
