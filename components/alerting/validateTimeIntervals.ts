import type { AlertingSpec, TimeInterval } from "../spec/alerting";
import type { Checker, Rule } from "../spec/checker";
import { nonEmpty } from "../spec/rules";

type Interval = TimeInterval["intervals"][number];

const names = (text: string): Map<string, number> =>
    new Map(text.split(" ").map((name, index) => [name, index]));
const weekdays = names("sunday monday tuesday wednesday thursday friday saturday");
const months = names(
    "- january february march april may june july august september october november december",
);

/** What a range is made of, as Alertmanager reads it (timeinterval/timeinterval.go), which takes either case. */
const ranges: Record<"weekdays" | "daysOfMonth" | "months" | "years", Rule<string>> = {
    weekdays: range("must be a weekday or a range of them in the order of the week, sunday first", (text) =>
        weekdays.get(text),
    ),
    daysOfMonth: {
        text: "must be a day from 1 to 31, or from -1 (the last) to -31, or a range of them in their order",
        holds: isRangeOfDays,
    },
    months: range(
        "must be a month, by name or number, or a range of them in the order of the year",
        (text) => (/^([1-9]|1[0-2])$/.test(text) ? Number(text) : months.get(text)),
    ),
    years: range("must be a year or a range of them in their order", (text) =>
        /^\d{4}$/.test(text) ? Number(text) : undefined,
    ),
};

const clock: Rule<string> = {
    text: "must be a time of day, 00:00 to 24:00",
    holds: (value) => typeof value === "string" && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value),
};

const timeZone: Rule<string> = { text: "must be an IANA time zone such as Europe/Paris", holds: isTimeZone };

/** Checks the time intervals of a spec. */
export function validateTimeIntervals(checker: Checker, spec: AlertingSpec): void {
    checker.each("timeIntervals", spec.timeIntervals, (part, interval) => {
        if (part.object(interval, ["name", "intervals"])) {
            part.required("name", interval.name, nonEmpty);
            if (!Array.isArray(interval.intervals) || interval.intervals.length === 0) {
                part.report("intervals", "must be a list with one entry at least", interval.intervals);
            } else {
                part.each("intervals", interval.intervals, validateInterval);
            }
        }
    });
    checker.unique("timeIntervals", spec.timeIntervals, "name");
}

function validateInterval(checker: Checker, interval: Interval): void {
    if (!checker.object(interval, ["times", "weekdays", "daysOfMonth", "months", "years", "location"])) {
        return;
    }
    if (Object.keys(interval).every((key) => key === "location")) {
        checker.report(
            "",
            "must be bounded by times, weekdays, days, months or years: this is all the time",
            interval,
        );
    }
    checker.each("times", interval.times, validateTimes);
    for (const [field, rule] of Object.entries(ranges)) {
        checker.each(field, interval[field as keyof typeof ranges], (item, text) => {
            item.required("", text, rule);
        });
    }
    checker.optional("location", interval.location, timeZone);
}

function validateTimes(checker: Checker, times: { from: string; to: string }): void {
    if (checker.object(times, ["from", "to"])) {
        checker.required("from", times.from, clock);
        checker.required("to", times.to, clock, {
            text: `must be later than from, ${times.from}: a night is two spans, one on each side of 24:00`,
            holds: (to) => !clock.holds(times.from) || to > times.from,
        });
    }
}

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
