import { chosen } from "../variables";

/** A metric of the chosen containers: by name, since the path of a control group is another on each system. */
export function ofContainers(metric: string, ...matchers: readonly string[]): string {
    return chosen(metric, 'name=~"$name"', 'name!=""', ...matchers);
}

/** A counter of the chosen containers per second, added up by name. */
export function perSecond(counter: string, ...matchers: readonly string[]): string {
    return `sum by (name) (rate(${ofContainers(counter, ...matchers)}[$__rate_interval]))`;
}

/** A gauge of the chosen containers by name; for some minutes there are two of one that was made anew. */
export function byName(gauge: string): string {
    return `max by (name) (${ofContainers(gauge)})`;
}

/** Processors in use: 1 is one whole core. */
export const coresUsed = perSecond("container_cpu_usage_seconds_total");

/** What the kernel counts against the limit, without what it can drop. */
export const memoryUsed = byName("container_memory_working_set_bytes");

/** The part of its memory limit that a container has in use; nothing for one without a limit. */
export const memoryOfLimit = `${memoryUsed} / (${byName("container_spec_memory_limit_bytes")} > 0)`;

/** The part of its processor limit that a container has in use; nothing for one without a limit. */
export const cpuOfLimit =
    `${coresUsed} / (max by (name) (${ofContainers("container_spec_cpu_quota")}` +
    ` / ${ofContainers("container_spec_cpu_period")}) > 0)`;

/** How often a container was started in the time shown; one that was made anew has another id. */
export const restarts =
    `sum by (name) (changes(${ofContainers("container_start_time_seconds")}[$__range]))` +
    ` and on (name) ${ofContainers("container_last_seen")} > time() - 60`;

/** Seconds since the container was started. */
export const age = `time() - max by (name) (${ofContainers("container_start_time_seconds")})`;

/** Containers that were there in the time shown and are not any more, with the time when they were last seen. */
export const gone =
    `max by (name) (last_over_time(${ofContainers("container_last_seen")}[$__range]))` +
    ` unless max by (name) (${ofContainers("container_last_seen")} > time() - 60)`;
