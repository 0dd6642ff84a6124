import type { AlertDefinition } from "../pack";
import type { Threshold } from "../threshold";
import { httpRecords } from "./records";
import { type HttpNames, rate, serverErrors } from "./selectors";

type Compared = AlertDefinition & { threshold: Threshold };
type Alert<Name extends string, Definition = Compared> = Readonly<Record<Name, Definition>>;

const common = (service: string) => ({ labels: { service }, dashboard: "api" }) as const;

/** Enough requests for a meaningful ratio: more than `minRequests` in 5 minutes. */
const enough = ({ job, minRequests }: HttpNames) =>
    `and ${httpRecords.requestRate}{job="${job}"} * 300 > ${minRequests}`;

/** The error ratio; named HighErrorRatio if HighErrorRate is about the application's own counter. */
export function highErrorShare<Name extends "HighErrorRate" | "HighErrorRatio">(
    name: Name,
    names: HttpNames,
): Alert<Name> {
    const definition: Compared = {
        ...common(names.service),
        expr: `100 * ${httpRecords.errorRatio}{job="${names.job}"} > $threshold\n${enough(names)}`,
        threshold: { value: 5, unit: "%" },
        for: "2m",
        severity: "critical",
        summary: `Error rate of ${names.service} is high`,
        description: `{{ $value | printf "%.1f" }} % of the requests to ${names.service} end with a server error, above $threshold for more than $for.`,
    };
    return { [name]: definition } as Alert<Name>;
}

/** Errors per second by the application's own counter, regardless of traffic. */
export function highErrorRate({
    service,
    job,
    errors,
}: HttpNames & { errors: string }): Alert<"HighErrorRate"> {
    return {
        HighErrorRate: {
            ...common(service),
            expr: `rate(${errors}{job="${job}"}[5m]) > $threshold`,
            threshold: { value: 0.05, unit: "perSecond", of: "errors" },
            for: "5m",
            severity: "critical",
            summary: `Error rate of ${service} is high`,
            description: `${service} on {{ $labels.instance }} has {{ $value | printf "%.3f" }} errors/s, above $threshold for more than $for.`,
        },
    };
}

/** A failing path that the error ratio of the whole service hides. */
export function endpointFailing(
    names: HttpNames & { requests: string; status: string; path: string },
): Alert<"HttpEndpointFailing"> {
    const { service, job, requests, status, path } = names;
    return {
        HttpEndpointFailing: {
            ...common(service),
            expr: [
                `100 * ${rate(requests, job, serverErrors(status), path)}`,
                `  / ${rate(requests, job, "", path)} > $threshold`,
                `and ${rate(requests, job, "", path)} * 300 > ${names.minRequests}`,
            ].join("\n"),
            threshold: { value: 50, unit: "%" },
            for: "10m",
            severity: "warning",
            summary: `Error rate of {{ $labels.${path} }} of ${service} is high`,
            description: `{{ $value | printf "%.0f" }} % of the requests to {{ $labels.${path} }} end with a server error, above $threshold for more than $for, regardless of other paths.`,
        },
    };
}

/** High latency. */
export function highResponseTime({ service, job }: HttpNames): Alert<"HighResponseTime"> {
    return {
        HighResponseTime: {
            ...common(service),
            expr: `${httpRecords.durationP95}{job="${job}"} > $threshold`,
            threshold: { value: 1, unit: "seconds" },
            for: "5m",
            severity: "warning",
            summary: `P95 latency of ${service} is high`,
            description: `The P95 latency of requests to ${service} is {{ $value | printf "%.2f" }} s, above $threshold for more than $for.`,
        },
    };
}

/** Requests that do not reach the application cause no errors in it. */
export function trafficStopped({ service, job }: HttpNames): Alert<"HttpTrafficStopped"> {
    const now = `${httpRecords.requestRate}{job="${job}"}`;
    return {
        HttpTrafficStopped: {
            ...common(service),
            expr: `100 * ${now} / (${now} offset 1d > 0.1) < $threshold`,
            threshold: { value: 10, unit: "%" },
            for: "15m",
            severity: "warning",
            summary: `Traffic to ${service} has dropped`,
            description: `${service} receives {{ $value | printf "%.0f" }} % of the requests of the same time yesterday, below $threshold for more than $for: something in front of it is down, or sends them elsewhere.`,
        },
    };
}

/** Health as the application itself, or a probe of its health endpoint, reports it. */
export function serviceUnhealthy({
    service,
    health,
}: HttpNames & { health: string }): Alert<"ServiceUnhealthy", AlertDefinition> {
    return {
        ServiceUnhealthy: {
            ...common(service),
            // One minute before ProbeFailed, which does not fire while this alert does.
            expr: `${health}{service="${service}"} == 0`,
            for: "1m",
            severity: "critical",
            summary: `${service} is unhealthy`,
            description: `The health check of ${service} ({{ $labels.instance }}) has failed for more than $for.`,
        },
    };
}
