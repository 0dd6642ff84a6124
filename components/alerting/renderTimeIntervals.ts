import type { TimeInterval } from "../spec/alerting";

/** https://prometheus.io/docs/alerting/latest/configuration/#time_interval */
export function renderTimeIntervals(intervals: readonly TimeInterval[]): object[] {
    return intervals.map((interval) => ({
        name: interval.name,
        time_intervals: interval.intervals.map((span) => ({
            times: span.times?.map(({ from, to }) => ({ start_time: from, end_time: to })),
            weekdays: span.weekdays,
            days_of_month: span.daysOfMonth,
            months: span.months,
            years: span.years,
            location: span.location,
        })),
    }));
}
