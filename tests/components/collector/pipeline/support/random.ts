/** Random choices that are the same in each run. */
export class Random {
    public constructor(private state: number) {}

    /** From 0 up to but not including a limit (mulberry32). */
    public below(limit: number): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    }

    public of<T>(items: readonly T[]): T {
        return items[this.below(items.length)] as T;
    }

    public text(length: number, letters: string): string {
        return Array.from({ length }, () => letters[this.below(letters.length)]).join("");
    }

    public times<T>(count: number, make: () => T): T[] {
        return Array.from({ length: count }, make);
    }
}

export const digits = "0123456789";
export const hex = "0123456789abcdef";
export const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const small = "abcdefghijklmnopqrstuvwxyz";
export const base62 = capitals + small + digits;
