import { type HttpAlert, type HttpMetrics, httpPack, type HttpService } from "../../rules/http";
import type { AlertRef } from "../panels";

/** Services whose metrics have the same names: they share panels. */
export interface Group {
    services: readonly [HttpService, ...HttpService[]];
    metrics: HttpMetrics;
}

/** The services by the names of their metrics, in the order of the first of each. */
export function groupsOf(services: readonly HttpService[]): Group[] {
    const groups = new Map<string, Group>();
    for (const service of services) {
        const metrics = service.http;
        const key = JSON.stringify(Object.entries(metrics).sort(([a], [b]) => (a < b ? -1 : 1)));
        const before = groups.get(key);
        groups.set(key, { services: before ? [...before.services, service] : [service], metrics });
    }
    return [...groups.values()];
}

/** The scrape job that has a service's metrics. */
export function jobOf({ name, job }: HttpService): string {
    return job ?? name;
}

/** A matcher of series whose label has one of some values. */
export function oneOf(label: string, values: readonly string[]): string {
    const [first = "", ...others] = values;
    const escaped = values.map((value) => value.replaceAll(".", "\\\\."));
    return others.length === 0 ? `${label}="${first}"` : `${label}=~"${escaped.join("|")}"`;
}

/** The names of a group's services, for headings. */
export function nameOf({ services }: Group): string {
    return services.map(({ name }) => name).join(", ");
}

/** An alert of a group: its threshold depends on the group's metrics, and is the same for all of its services. */
export function alertOf({ services }: Group, name: HttpAlert): AlertRef {
    return { name, in: httpPack(services[0]) };
}

/** The alert about the share of a group's requests that fail: `HighErrorRate` is about its own counter where it has one. */
export function shareAlertOf(group: Group): AlertRef {
    return alertOf(group, group.metrics.errors === undefined ? "HighErrorRate" : "HighErrorRatio");
}
