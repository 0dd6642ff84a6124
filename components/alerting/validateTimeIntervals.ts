import type { AlertingSpec, TimeInterval } from "../spec/alerting";
import type { Checker } from "../spec/checker";
import { clock } from "./timeRules";

type Interval = TimeInterval["intervals"][number];

/** Checks that the time intervals of a spec are bounded, and that each span of hours goes forward. */
export function validateTimeIntervals(checker: Checker, spec: AlertingSpec): void {
    checker.eachObject("timeIntervals", spec.timeIntervals, (part, { intervals }) => {
        part.eachObject("intervals", intervals, validateInterval);
    });
}

function validateInterval(checker: Checker, interval: Interval): void {
    if (Object.keys(interval).every((key) => key === "location")) {
        checker.report(
            "",
            "must be bounded by times, weekdays, days, months or years: this is all the time",
            interval,
        );
    }
    checker.eachObject("times", interval.times, (span, { from, to }) => {
        if (clock.holds(from) && clock.holds(to) && to <= from) {
            span.report(
                "to",
                `must be later than from, ${from}: a night is two spans, one on each side of 24:00`,
                to,
            );
        }
    });
}
