import type { Rule } from "../spec/rule";

const names = (text: string): Map<string, number> =>
    new Map(text.split(" ").map((name, index) => [name, index]));
const weekdays = names("sunday monday tuesday wednesday thursday friday saturday");
const months = names(
    "- january february march april may june july august september october november december",
);

// What a range is made of, as Alertmanager reads it (timeinterval/timeinterval.go), which takes either case.

/** Days of the week. */
export const weekdayRange = range(
    "must be a weekday or a range of them in the order of the week, sunday first",
    (text) => weekdays.get(text),
);

/** Days of a month. */
export const dayRange: Rule<string> = {
    text: "must be a day from 1 to 31, or from -1 (the last) to -31, or a range of them in their order",
    holds: isRangeOfDays,
};

/** Months. */
export const monthRange = range(
    "must be a month, by name or number, or a range of them in the order of the year",
    (text) => (/^([1-9]|1[0-2])$/.test(text) ? Number(text) : months.get(text)),
);

/** Years. */
export const yearRange = range("must be a year or a range of them in their order", (text) =>
    /^\d{4}$/.test(text) ? Number(text) : undefined,
);

/** A time of day. */
export const clock: Rule<string> = {
    text: "must be a time of day, 00:00 to 24:00",
    holds: (value) => typeof value === "string" && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value),
};

/** A time zone. */
export const timeZone: Rule<string> = {
    text: "must be an IANA time zone such as Europe/Paris",
    holds: isTimeZone,
};

/** Both ends of a range have a place in an order, and are in it. */
function range(text: string, valueOf: (text: string) => number | undefined): Rule<string> {
    return {
        text,
        holds: (value) => {
            const [first, last] = endsOf(value).map(valueOf);
            return first !== undefined && last !== undefined && first <= last;
        },
    };
}

/** Negative days count from the end of a month, which has 28 at least: more cannot be told apart here. */
function isRangeOfDays(value: string): boolean {
    const [first = NaN, last = NaN] = endsOf(value).map((day) =>
        /^-?([1-9]|[12]\d|3[01])$/.test(day) ? Number(day) : NaN,
    );
    const fromStart = (day: number) => (day < 0 ? 28 + day : day);
    return fromStart(first) <= fromStart(last) && !(first < 0 && last > 0);
}

/** Both ends of a range, equal for a single value; none for what is no range. */
function endsOf(value: unknown): string[] {
    const ends = typeof value === "string" ? value.toLowerCase().split(":") : [];
    return ends.length === 1 ? [...ends, ...ends] : ends.length === 2 ? ends : [];
}

/** Alertmanager looks the zone up as a file, where case counts. */
function isTimeZone(value: string): boolean {
    if (typeof value !== "string" || !/^[A-Za-z]/.test(value)) {
        return false;
    }
    try {
        const { timeZone: canonical } = new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions();
        return canonical.toLowerCase() !== value.toLowerCase() || canonical === value;
    } catch {
        return false;
    }
}
