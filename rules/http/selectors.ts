import type { HttpMetrics, HttpService } from "./types";

/** The metrics of a service with all defaults filled in. */
export interface HttpNames {
    job: string;
    service: string;
    /** Counter of requests. */
    requests?: string;
    /** Base name of the histogram of durations. */
    duration?: string;
    /** Label with the status code; only where there is a counter of requests. */
    status?: string;
    path?: string;
    errors?: string;
    health?: string;
    minRequests: number;
}

/** Fills in the defaults of a service. */
export function namesOf({ name, job, http }: HttpService): HttpNames {
    const requests = http.requests ?? (http.duration && `${http.duration}_count`);
    return {
        job: job ?? name,
        service: name,
        requests,
        duration: http.duration,
        status: requests === undefined ? undefined : statusOf(http),
        path: requests === undefined ? undefined : http.pathLabel,
        errors: http.errors,
        health: http.health,
        minRequests: http.minRequests ?? 10,
    };
}

/** Most histograms have no status label, and applications with an own counter of errors may have none at all. */
function statusOf({ requests, statusLabel, errors }: HttpMetrics): string | undefined {
    return statusLabel ?? (requests !== undefined && errors === undefined ? "status" : undefined);
}

/** Per-second rate of a counter over 5 minutes, by job and further labels. */
export function rate(metric: string, job: string, matcher = "", ...labels: readonly string[]): string {
    return `sum by (${["job", ...labels].join(", ")}) (rate(${metric}{job="${job}"${matcher}}[5m]))`;
}

/** The matcher for server errors. */
export function serverErrors(status: string): string {
    return `,${status}=~"5.."`;
}
