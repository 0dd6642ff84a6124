import { httpRecords } from "../../rules/http";
import { namesOf } from "../../rules/http/selectors";
import { share, sumOfRates } from "../rates";
import { chosen, select } from "../variables";
import { type Group, jobOf, oneOf } from "./group";

/** What a series of one service is called. */
export const service = "{{job}}";

/** The status of a server error. */
const serverError = "5..";

/** The expressions of a group's panels; undefined if the metrics are not configured. */
export interface Expressions {
    /** Requests per second, by the labels and with the matchers that are given. */
    requests: (labels: string, ...matchers: readonly string[]) => string | undefined;
    /** Requests per second with a status that the expression matches. */
    withStatus: (labels: string, status: string) => string | undefined;
    /** Share of requests with a status of 5xx. */
    errorShare: (labels: string) => string | undefined;
    /** Errors per second by the application's own counter. */
    ownErrors: string | undefined;
    /** A quantile of the latency, `0.95`. */
    quantile: (part: number, labels: string) => string | undefined;
    /** The average duration. */
    average: (labels: string) => string | undefined;
    /** The recording rules of the alerts, over 5 minutes and all instances. */
    now: { requests: string | undefined; errorShare: string | undefined; p95: string | undefined };
    /** Requests that are being served. */
    active: string | undefined;
    /** Health of each service. */
    health: string | undefined;
}

export function expressionsOf(group: Group): Expressions {
    const { requests: counter, duration, status: statusLabel, errors, health } = namesOf(group.services[0]);
    const { active } = group.services[0].http;
    const own = oneOf("job", group.services.map(jobOf));

    const requests: Expressions["requests"] = (labels, ...matchers) =>
        counter && sumOfRates(labels, counter, own, ...matchers);
    const withStatus: Expressions["withStatus"] = (labels, status) =>
        statusLabel && requests(labels, `${statusLabel}=~"${status}"`);
    const recorded = (record: string): string => select(record, 'job=~"$job"', own);
    return {
        now: {
            requests: counter && recorded(httpRecords.requestRate),
            errorShare: counter && (statusLabel ?? errors) && recorded(httpRecords.errorRatio),
            p95: duration && recorded(httpRecords.durationP95),
        },
        requests,
        withStatus,
        errorShare(labels) {
            const failed = withStatus(labels, serverError);
            const all = requests(labels);
            // A service that never failed has no series of failures.
            return failed && all && share(`(${failed} or 0 * ${all})`, all);
        },
        ownErrors: errors && sumOfRates("job", errors, own),
        quantile: (part, labels) =>
            duration &&
            `histogram_quantile(${part}, ${sumOfRates(`${labels}, le`, `${duration}_bucket`, own)})`,
        average: (labels) =>
            duration &&
            share(sumOfRates(labels, `${duration}_sum`, own), sumOfRates(labels, `${duration}_count`, own)),
        active: active && `sum by (job) (${chosen(active, own)})`,
        health:
            health &&
            select(
                health,
                oneOf(
                    "service",
                    group.services.map(({ name }) => name),
                ),
            ),
    };
}
