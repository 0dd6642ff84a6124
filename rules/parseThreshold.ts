import { durationSeconds } from "../components/language/duration";
import type { Threshold, Unit } from "./threshold";
import { singular } from "./thresholdText";

const number = String.raw`-?\d+(?:\.\d+)?`;
const plain = new RegExp(`^${number}$`);

/** Decimal and binary units, by how they are written. */
const bytesOf: Readonly<Record<string, number>> = {
    B: 1,
    byte: 1,
    bytes: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
    TiB: 1024 ** 4,
};

const secondsOf: Readonly<Record<string, number>> = {
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
};

/**
 * The number of a threshold that is written as a number in the alert's own unit, or as text with a unit: `90 %`,
 * `2 GiB`, `26h`, `26 hours`, `1000 messages`, `5 queries/s`. Nothing where it is neither.
 */
export function parseThreshold(written: unknown, { unit, of }: Omit<Threshold, "value">): number | undefined {
    if (typeof written === "number") {
        return Number.isFinite(written) ? written : undefined;
    }
    const text = typeof written === "string" ? written.trim() : "";
    return plain.test(text) ? Number(text) : readers[unit](text, of);
}

/** What a threshold of a unit may be written like. */
export function thresholdExample({ unit, of }: Omit<Threshold, "value">): string {
    switch (unit) {
        case "%":
            return "90 or 90 %";
        case "seconds":
            return "a number of seconds, 90m, 26h or 21 days";
        case "bytes":
            return "a number of bytes, 500 MiB or 2 GiB";
        case "count":
            return of === undefined ? "50" : `50 or 50 ${of}`;
        case "perSecond":
            return of === undefined ? "5 or 5/s" : `5 or 5 ${of}/s`;
    }
}

const readers: Readonly<Record<Unit, (text: string, of: string | undefined) => number | undefined>> = {
    "%": (text) => matched(text, "%"),
    seconds: (text) =>
        durationSeconds(text) ?? scaled(text, /^([\d.]+) ?(second|minute|hour|day|week)s?$/, secondsOf),
    bytes: (text) => scaled(text, /^([\d.]+) ?([kKMGT]?i?B|bytes?)$/, bytesOf),
    count: (text, of) => (of === undefined ? undefined : matched(text, of, singular(of))),
    perSecond: (text, of) =>
        matched(text, "/s", ...(of === undefined ? [] : [`${of}/s`, `${singular(of)}/s`])),
};

/** The number before one of some units, with or without a space between. */
function matched(text: string, ...units: readonly string[]): number | undefined {
    const [, value, rest = ""] = new RegExp(`^(${number}) ?(.*)$`).exec(text) ?? [];
    return value !== undefined && units.includes(rest) ? Number(value) : undefined;
}

function scaled(
    text: string,
    pattern: RegExp,
    factors: Readonly<Record<string, number>>,
): number | undefined {
    const [, count = "", unit = ""] = pattern.exec(text) ?? [];
    const factor = Object.hasOwn(factors, unit) ? factors[unit] : undefined;
    const value = Number(count) * (factor ?? Number.NaN);
    return count !== "" && Number.isFinite(value) ? value : undefined;
}
