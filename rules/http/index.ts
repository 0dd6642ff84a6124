import type { AlertDefinition, Pack } from "../pack";
import {
    endpointFailing,
    highErrorRate,
    highErrorShare,
    highResponseTime,
    serviceUnhealthy,
    trafficStopped,
} from "./alerts";
import { recordsOf } from "./records";
import { type HttpNames, namesOf } from "./selectors";
import type { Threshold } from "../threshold";
import type { HttpService } from "./types";

export { httpRecords } from "./records";
export type { HttpMetrics, HttpService } from "./types";

/** Every alert that an application can have; which it has depends on its metrics. */
export type HttpAlert =
    | "HighErrorRate"
    | "HighErrorRatio"
    | "HttpEndpointFailing"
    | "HighResponseTime"
    | "HttpTrafficStopped"
    | "ServiceUnhealthy";

/** The alerts by name; the type has all of them, an application those that its metrics allow. */
export type HttpAlerts = Readonly<
    Record<Exclude<HttpAlert, "ServiceUnhealthy">, AlertDefinition & { threshold: Threshold }> &
        Record<"ServiceUnhealthy", AlertDefinition>
>;

/**
 * Rate, errors and duration of an application's HTTP service, as far as its metrics allow.
 *
 * All applications have the same alert names: the labels `service` and `job` distinguish them.
 */
export function httpPack(service: HttpService): Pack<HttpAlert> & { alerts: HttpAlerts } {
    const names = namesOf(service);
    return {
        name: `http-${service.name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
        records: recordsOf(names),
        alerts: alertsOf(names) as HttpAlerts,
    };
}

function alertsOf(names: HttpNames): Partial<HttpAlerts> {
    const { requests, duration, status, path, errors, health } = names;
    const hasShare = requests !== undefined && (status !== undefined || errors !== undefined);
    return {
        ...(errors !== undefined && highErrorRate({ ...names, errors })),
        ...(hasShare && highErrorShare(errors === undefined ? "HighErrorRate" : "HighErrorRatio", names)),
        ...(requests !== undefined &&
            status !== undefined &&
            path !== undefined &&
            endpointFailing({ ...names, requests, status, path })),
        ...(duration !== undefined && highResponseTime(names)),
        ...(requests !== undefined && trafficStopped(names)),
        ...(health !== undefined && serviceUnhealthy({ ...names, health })),
    };
}
