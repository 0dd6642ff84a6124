import type { RecordingRule } from "../types";
import { type HttpNames, rate, serverErrors } from "./selectors";

/** What alerts and dashboards both compute; the same names for every application, told apart by `job`. */
export const httpRecords = {
    /** Requests a second. */
    requestRate: "job:http_requests:rate5m",
    /** Server errors a second: answers with a status of 500 or more, else what the application counts as errors. */
    errorRate: "job:http_errors:rate5m",
    /** Share of requests that end with a server error, 0 to 1. */
    errorRatio: "job:http_errors:ratio_rate5m",
    /** Seconds within which half, 95 % and 99 % of the requests are answered. */
    durationP50: "job:http_request_duration_seconds:p50_rate5m",
    durationP95: "job:http_request_duration_seconds:p95_rate5m",
    durationP99: "job:http_request_duration_seconds:p99_rate5m",
} as const;

/** The records of a service, as far as its metrics allow. */
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

/** Before the first error there is no series of errors: then it is 0, and not unknown. */
function errorRateOf({ job, requests, status, errors }: HttpNames): string | undefined {
    if (requests !== undefined && status !== undefined) {
        return `${rate(requests, job, serverErrors(status))} or 0 * ${httpRecords.requestRate}{job="${job}"}`;
    }
    return errors === undefined ? undefined : rate(errors, job);
}
