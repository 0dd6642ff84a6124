import { madeName } from "../../components/language/madeName";
import type { AlertDefinition } from "../pack";

const started = 'container_start_time_seconds{name!=""}';

/** Series of containers, by the name that stays when a container is replaced. */
const byLastingName = (series: string) => `label_replace(${series}, "name", "$1", "name", "${madeName}")`;

/** How long each container of the last hour has run, in seconds. */
const lifetimes = 'last_over_time((container_last_seen{name!=""} - container_start_time_seconds)[1h:1m])';

/** Whether containers are running, and whether cAdvisor reports them. */
export const runningAlerts = {
    ContainerDown: {
        expr: "up == 0",
        for: "2m",
        severity: "critical",
        summary: "{{ $labels.job }} at {{ $labels.instance }} is down",
        description:
            "Prometheus has failed to scrape {{ $labels.instance }} (job {{ $labels.job }}) for more than $for: the container is down or unreachable.",
        dashboard: "containers",
        optIn: "TargetDown covers every target, one minute earlier",
    },
    ContainerGone: {
        // Containers that ran for less than the threshold are jobs, which are expected to end. While cAdvisor is down,
        // containers are not missing, only unknown. A container that an update replaces is found under its next Pulumi
        // name.
        expr: [
            `max without (id, image) (${byLastingName(lifetimes)}) > $threshold`,
            `unless on (job, instance, name) ${byLastingName("container_start_time_seconds")}`,
            "and on (job, instance) up == 1",
        ].join("\n"),
        threshold: { value: 3600, unit: "seconds" },
        for: "5m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} has disappeared",
        description:
            "{{ $labels.name }} had been running for {{ $value | humanizeDuration }}, and has been missing for more than $for. This alert resolves on its own one hour after the container disappeared.",
        dashboard: "containers",
    },
    ContainerRestarting: {
        // A replaced container has another ID, and is not counted.
        expr: `max without (id, image) (changes(${started}[15m])) > $threshold`,
        threshold: { value: 2, unit: "count", of: "restarts" },
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} keeps restarting",
        description:
            '{{ $labels.name }} restarted {{ $value | printf "%.0f" }} times in 15 minutes, more than $threshold: it exits soon after each start.',
        dashboard: "containers",
    },
    ContainerUnhealthy: {
        // 1 is healthy and -1 has no health check; 0 is also one that is still starting.
        expr: 'max without (id, image) (container_health_state{name!=""}) == 0',
        for: "10m",
        severity: "warning",
        summary: "The container {{ $labels.name }} on {{ $labels.instance }} is unhealthy",
        description:
            "{{ $labels.name }} is running, but its health check has failed, or it has been starting, for more than $for.",
        dashboard: "containers",
    },
    ContainerMetricsMissing: {
        expr: `group by (job, instance) (cadvisor_version_info)\nunless on (job, instance) ${started}`,
        for: "10m",
        severity: "warning",
        summary: "cAdvisor at {{ $labels.instance }} reports no containers",
        description:
            "cAdvisor has answered for more than $for without reporting a single container by name, not even its own: it cannot query the Docker engine. No alert about containers can fire in the meantime.",
        dashboard: "containers",
    },
} as const satisfies Record<string, AlertDefinition>;
