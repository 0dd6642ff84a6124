import { secondsInWords } from "./durationText";
import type { Threshold } from "./threshold";

/** A threshold as a person reads it: `80 %`, `1 GiB`, `26 hours`, `1000 messages`, `5 queries/s`. */
export function thresholdText({ value, unit, of }: Threshold): string {
    switch (unit) {
        case "%":
            return `${value} %`;
        case "seconds":
            return secondsInWords(value);
        case "bytes":
            return bytesText(value);
        case "count":
            return of === undefined ? String(value) : `${value} ${value === 1 ? singular(of) : of}`;
        case "perSecond":
            return `${value}${of === undefined ? "" : ` ${value === 1 ? singular(of) : of}`}/s`;
    }
}

const byteUnits = ["TiB", "GiB", "MiB", "KiB"] as const;

/** In the largest unit that needs no more than two decimals. */
function bytesText(value: number): string {
    for (const [index, unit] of byteUnits.entries()) {
        const count = value / 1024 ** (byteUnits.length - index);
        if (Math.abs(count) >= 1 && Number(count.toFixed(2)) === count) {
            return `${count} ${unit}`;
        }
    }
    return `${value} ${value === 1 ? "byte" : "bytes"}`;
}

/** `queries` → `query`, `messages` → `message`; what has no `s` stays. */
export function singular(things: string): string {
    return things
        .replace(/ies$/, "y")
        .replace(/(ss|x|ch|sh)es$/, "$1")
        .replace(/([^s])s$/, "$1");
}
