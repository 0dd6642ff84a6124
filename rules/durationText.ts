const secondsOf = { y: 31_536_000, w: 604_800, d: 86_400, h: 3600, m: 60, s: 1, ms: 0.001 } as const;

const namesOf: Readonly<Record<keyof typeof secondsOf, string>> = {
    y: "year",
    w: "week",
    d: "day",
    h: "hour",
    m: "minute",
    s: "second",
    ms: "millisecond",
};

/** The seconds of a Prometheus duration such as `1h30m`; nothing where the text is none. */
export function durationSeconds(text: string): number | undefined {
    const match = /^(?=\d)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?$/.exec(text);
    return match === null
        ? undefined
        : partsOf(text).reduce((sum, { count, unit }) => sum + count * secondsOf[unit], 0);
}

/** A Prometheus duration in words: `5 minutes`, `1 hour 30 minutes`. */
export function durationInWords(duration: string): string {
    return partsOf(duration)
        .map(({ count, unit }) => plural(count, namesOf[unit]))
        .join(" ");
}

/** Seconds in words, in the largest unit of which they are a whole number: `26 hours`, `21 days`, `90 seconds`. */
export function secondsInWords(seconds: number): string {
    const unit = (["d", "h", "m"] as const).find((name) => seconds > 0 && seconds % secondsOf[name] === 0);
    return unit ? plural(seconds / secondsOf[unit], namesOf[unit]) : plural(seconds, "second");
}

function partsOf(duration: string): { count: number; unit: keyof typeof secondsOf }[] {
    return [...duration.matchAll(/(\d+)(ms|[ywdhms])/g)].map(([, count, unit]) => ({
        count: Number(count),
        unit: unit as keyof typeof secondsOf,
    }));
}

function plural(count: number, name: string): string {
    return `${count} ${name}${count === 1 ? "" : "s"}`;
}
