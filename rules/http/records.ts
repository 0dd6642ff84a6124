import type { RecordingRule } from "../types";
import { type HttpNames, rate, serverErrors } from "./selectors";

/** Expressions that alerts and dashboards share; applications have the same names, and differ in `job`. */
export const httpRecords = {
    /** Requests per second. */
    requestRate: "job:http_requests:rate5m",
    /** Server errors per second: responses with a status of 500 or more, or what the application counts as errors. */
    errorRate: "job:http_errors:rate5m",
    /** Share of requests that end with a server error, 0 to 1. */
    errorRatio: "job:http_errors:ratio_rate5m",
    /** P50, P95 and P99 latency, in seconds. */
    durationP50: "job:http_request_duration_seconds:p50_rate5m",
    durationP95: "job:http_request_duration_seconds:p95_rate5m",
    durationP99: "job:http_request_duration_seconds:p99_rate5m",
} as const;

/** The recording rules that the metrics of a service allow. */
export function recordsOf(names: HttpNames): RecordingRule[] {
    const { job, requests, duration } = names;
    const errors = errorRateOf(names);
    const series = (record: string) => `${record}{job="${job}"}`;
    return [
        ...(requests ? [{ record: httpRecords.requestRate, expr: rate(requests, job) }] : []),
        ...(errors ? [{ record: httpRecords.errorRate, expr: errors }] : []),
        ...(errors && requests
            ? [
                  {
                      record: httpRecords.errorRatio,
                      expr: `${series(httpRecords.errorRate)} / ${series(httpRecords.requestRate)}`,
                  },
              ]
            : []),
        ...(duration
            ? ([50, 95, 99] as const).map((percent) => ({
                  record: httpRecords[`durationP${percent}`],
                  expr: `histogram_quantile(0.${percent}, ${rate(`${duration}_bucket`, job, "", "le")})`,
              }))
            : []),
    ];
}

/** Before the first error there is no series of errors: the rate is then 0, not missing. */
function errorRateOf({ job, requests, status, errors }: HttpNames): string | undefined {
    if (requests !== undefined && status !== undefined) {
        return `${rate(requests, job, serverErrors(status))} or 0 * ${httpRecords.requestRate}{job="${job}"}`;
    }
    return errors === undefined ? undefined : rate(errors, job);
}
