import { chosen } from "../variables";

/** A metric of the selected containers: by name, because cgroup paths differ between systems. */
export function ofContainers(metric: string, ...matchers: readonly string[]): string {
    return chosen(metric, 'name=~"$name"', 'name!=""', ...matchers);
}

/** Per-second rate of a counter of the selected containers, summed by name. */
export function perSecond(counter: string, ...matchers: readonly string[]): string {
    return `sum by (name) (rate(${ofContainers(counter, ...matchers)}[$__rate_interval]))`;
}

/** A gauge of the selected containers by name; a replaced container has two series for some minutes. */
export function byName(gauge: string): string {
    return `max by (name) (${ofContainers(gauge)})`;
}

/** CPU cores in use. */
export const coresUsed = perSecond("container_cpu_usage_seconds_total");

/** Working set memory: without reclaimable caches. */
export const memoryUsed = byName("container_memory_working_set_bytes");

/** Memory usage relative to the limit; no value without a limit. */
export const memoryOfLimit = `${memoryUsed} / (${byName("container_spec_memory_limit_bytes")} > 0)`;

/** CPU usage relative to the limit; no value without a limit. */
export const cpuOfLimit =
    `${coresUsed} / (max by (name) (${ofContainers("container_spec_cpu_quota")}` +
    ` / ${ofContainers("container_spec_cpu_period")}) > 0)`;

/** Restarts of a container in the selected time range; a replaced container has another ID. */
export const restarts =
    `sum by (name) (changes(${ofContainers("container_start_time_seconds")}[$__range]))` +
    ` and on (name) ${ofContainers("container_last_seen")} > time() - 60`;

/** Seconds since the container started. */
export const age = `time() - max by (name) (${ofContainers("container_start_time_seconds")})`;

/** Containers that disappeared in the selected time range, with the time when they were last seen. */
export const gone =
    `max by (name) (last_over_time(${ofContainers("container_last_seen")}[$__range]))` +
    ` unless max by (name) (${ofContainers("container_last_seen")} > time() - 60)`;
