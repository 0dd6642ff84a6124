import type { Series } from "./alertCase";

/** The minute of the last sample of any series: https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series. */
export function lastMinute(series: Series): number {
    return Math.max(0, ...Object.values(series).map((values) => samplesIn(values) - 1));
}

/** How many samples promtool makes of values: `axn` are n + 1, and `_xn` are n. */
function samplesIn(values: string): number {
    const single = values.trim().replace(/\{\{.*?\}\}/g, "1");
    return single.split(/\s+/).reduce((sum, token) => {
        const times = /x(\d+)$/.exec(token)?.[1];
        return sum + (times === undefined ? 1 : Number(times) + (token.startsWith("_") ? 0 : 1));
    }, 0);
}
