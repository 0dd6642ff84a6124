/** How many seconds a unit of Prometheus's durations has. */
export const unitSeconds = {
    y: 31_536_000,
    w: 604_800,
    d: 86_400,
    h: 3600,
    m: 60,
    s: 1,
    ms: 0.001,
} as const;

/** A unit of a duration, as Prometheus writes it. */
export type DurationUnit = keyof typeof unitSeconds;

/** The parts of a duration in their order: `1h30m` has an hour and 30 minutes. */
export function durationParts(duration: string): { count: number; unit: DurationUnit }[] {
    return [...duration.matchAll(/(\d+)(ms|[ywdhms])/g)].map(([, count, unit]) => ({
        count: Number(count),
        unit: unit as DurationUnit,
    }));
}

/** How Prometheus writes a duration: `5m`, `1h30m`. */
export const durationPattern = /^(?=\d)(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/;

/** The seconds of a Prometheus duration such as `1h30m`; undefined where the text is none. */
export function durationSeconds(text: string): number | undefined {
    return durationPattern.test(text)
        ? durationParts(text).reduce((sum, { count, unit }) => sum + count * unitSeconds[unit], 0)
        : undefined;
}
