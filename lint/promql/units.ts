/** The unit of a value: `{ dimensions: { bytes: 1, seconds: -1 }, scale: 1 }` is bytes per second. */
export interface Unit {
    /** Powers of seconds, bytes, counts and others; none for a ratio. */
    readonly dimensions: Readonly<Record<string, number>>;
    /** Factor to the base unit: 100 for percent, 1000 for milliseconds. */
    readonly scale: number;
    /** Whether it is a Unix timestamp in seconds. */
    readonly isTimestamp?: boolean;
    /** Whether it is 0 or 1. */
    readonly isBoolean?: boolean;
}

export const ratio: Unit = { dimensions: {}, scale: 1 };
export const boolean: Unit = { ...ratio, isBoolean: true };
export const things: Unit = { dimensions: { things: 1 }, scale: 1 };
export const secondsUnit: Unit = { dimensions: { seconds: 1 }, scale: 1 };
export const timestampUnit: Unit = { ...secondsUnit, isTimestamp: true };

const named: Readonly<Record<string, Unit>> = {
    seconds: secondsUnit,
    milliseconds: { ...secondsUnit, scale: 1e3 },
    ms: { ...secondsUnit, scale: 1e3 },
    microseconds: { ...secondsUnit, scale: 1e6 },
    nanoseconds: { ...secondsUnit, scale: 1e9 },
    bytes: { dimensions: { bytes: 1 }, scale: 1 },
    kilobytes: { dimensions: { bytes: 1 }, scale: 1e-3 },
    celsius: { dimensions: { celsius: 1 }, scale: 1 },
    volts: { dimensions: { volts: 1 }, scale: 1 },
    joules: { dimensions: { joules: 1 }, scale: 1 },
    hertz: { dimensions: { things: 1, seconds: -1 }, scale: 1 },
    ratio,
    percent: { dimensions: {}, scale: 100 },
    percentage: { dimensions: {}, scale: 100 },
    boolean,
    timestamp: timestampUnit,
    "seconds since 1970": timestampUnit,
    "1 or 0": boolean,
};

/** A unit by its name in the metric catalogue, if known. */
export function namedUnit(name: string): Unit | undefined {
    return Object.hasOwn(named, name) ? named[name] : undefined;
}

/** The unit that the suffix of a metric name states. */
export function unitByName(metric: string): Unit | undefined {
    if (metric.includes(":")) {
        return undefined;
    }
    if (/_timestamp(_seconds)?$|(start|boot)_time_seconds$|^node_time_seconds$|_created$/.test(metric)) {
        return timestampUnit;
    }
    const word =
        metric
            .replace(/_(total|sum|bucket)$/, "")
            .split("_")
            .at(-1) ?? "";
    return namedUnit(word) ?? (/(^|_)(up|success)$|_info$/.test(metric) ? boolean : undefined);
}

export function multiply(a: Unit, b: Unit): Unit {
    return combine(a, b, 1);
}

export function divide(a: Unit, b: Unit): Unit {
    return combine(a, b, -1);
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
    const dimensions: Record<string, number> = { ...a.dimensions };
    for (const [dimension, power] of Object.entries(b.dimensions)) {
        const sum = (dimensions[dimension] ?? 0) + sign * power;
        if (sum === 0) {
            // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
            delete dimensions[dimension];
        } else {
            dimensions[dimension] = sum;
        }
    }
    return { dimensions, scale: sign === 1 ? a.scale * b.scale : a.scale / b.scale };
}

/** Factors that convert units. */
const conversions = new Set([100, 1000, 1e6, 1e9, 60, 3600, 86_400, 1024, 1024 ** 2, 1024 ** 3, 1024 ** 4]);

/** The unit of a value multiplied by a number. */
export function scaled(unit: Unit, factor: number): Unit {
    const isConversion = conversions.has(factor) || conversions.has(1 / factor);
    return { dimensions: unit.dimensions, scale: isConversion ? unit.scale * factor : unit.scale };
}

/** Whether two values can be added. */
export function areAlike(a: Unit, b: Unit): boolean {
    const keys = new Set([...Object.keys(a.dimensions), ...Object.keys(b.dimensions)]);
    return a.scale === b.scale && [...keys].every((key) => a.dimensions[key] === b.dimensions[key]);
}

/** The dimensions without counts: seconds per request are seconds. */
function measured({ dimensions }: Unit): [string, number][] {
    return Object.entries(dimensions).filter(([dimension]) => dimension !== "things");
}

/** Whether a value is a ratio between 0 and 1. */
export function isRatio(unit: Unit): boolean {
    return Object.keys(unit.dimensions).length === 0 && unit.scale === 1;
}

/** Whether a value is a duration in seconds. */
export function isSeconds(unit: Unit): boolean {
    const [only, ...others] = measured(unit);
    return (
        unit.scale === 1 &&
        !unit.isTimestamp &&
        others.length === 0 &&
        only?.[0] === "seconds" &&
        only[1] === 1
    );
}

/** A unit in words: `bytes per second`. */
export function describeUnit(unit: Unit): string {
    if (unit.isTimestamp) {
        return "a timestamp";
    }
    const powers = Object.entries(unit.dimensions);
    if (powers.length === 0) {
        return unit.isBoolean ? "0 or 1" : unit.scale === 100 ? "percent" : "a ratio";
    }
    const above = powers
        .filter(([, power]) => power > 0)
        .map(([name]) => (name === "things" ? "a count" : name));
    const below = powers
        .filter(([, power]) => power < 0)
        .map(([name]) => (name === "things" ? "thing" : name.replace(/s$/, "")));
    const scale = unit.scale === 1 ? "" : unit.scale === 1000 ? "milli" : "scaled ";
    return scale + (above.join("·") || "1") + below.map((name) => ` per ${name}`).join("");
}
