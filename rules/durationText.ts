import { durationParts, type DurationUnit, unitSeconds } from "../components/language/duration";

const namesOf: Readonly<Record<DurationUnit, string>> = {
    y: "year",
    w: "week",
    d: "day",
    h: "hour",
    m: "minute",
    s: "second",
    ms: "millisecond",
};

/** A Prometheus duration in words: `5 minutes`, `1 hour 30 minutes`. */
export function durationInWords(duration: string): string {
    return durationParts(duration)
        .map(({ count, unit }) => plural(count, namesOf[unit]))
        .join(" ");
}

/** Seconds in words, in the largest unit of which they are a whole number: `26 hours`, `21 days`, `90 seconds`. */
export function secondsInWords(seconds: number): string {
    const unit = (["d", "h", "m"] as const).find((name) => seconds > 0 && seconds % unitSeconds[name] === 0);
    return unit ? plural(seconds / unitSeconds[unit], namesOf[unit]) : plural(seconds, "second");
}

function plural(count: number, name: string): string {
    return `${count} ${name}${count === 1 ? "" : "s"}`;
}
