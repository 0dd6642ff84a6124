import { definePack } from "../pack";
import { type Collector, collectorMetrics } from "./sources";

export type { Collector } from "./sources";

const requests = (metric: string, matcher = "") =>
    `sum by (job, instance, host) (rate(${metric}_count${matcher}[5m]))`;

/** Whether the collector delivers logs to Loki. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the names of the alerts are inferred
export function collectorPack(collector: Collector) {
    const metrics = collectorMetrics[collector];
    return definePack({
        name: "collector",
        alerts: {
            CollectorEntriesDropped: {
                expr: `sum by (job, instance, reason) (increase(${metrics.dropped}[10m])) > 0`,
                for: "5m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} drops logs: {{ $labels.reason }}",
                description:
                    '{{ $value | printf "%.0f" }} log entries were dropped in 10 minutes ({{ $labels.reason }}): Loki did not accept them, and they are lost.',
                dashboard: "monitoring",
            },
            CollectorPushFailing: {
                expr: `100 * ${requests(metrics.requests, '{status_code!~"2.."}')}\n  / ${requests(metrics.requests)} > $threshold`,
                threshold: { value: 10, unit: "%" },
                for: "10m",
                severity: "warning",
                summary:
                    "{{ $labels.job }} at {{ $labels.instance }} fails to push logs to {{ $labels.host }}",
                description:
                    '{{ $value | printf "%.0f" }} % of the requests to {{ $labels.host }} fail, above $threshold for more than $for. They are retried for a day by default, and then dropped.',
                dashboard: "monitoring",
            },
            CollectorPushSlow: {
                expr: `histogram_quantile(0.95, sum by (job, instance, host, le) (rate(${metrics.requests}_bucket[5m]))) > $threshold`,
                threshold: { value: 5, unit: "seconds" },
                for: "15m",
                severity: "warning",
                summary: "{{ $labels.job }} pushes logs to {{ $labels.host }} slowly",
                description:
                    'The P95 latency of requests from {{ $labels.instance }} to {{ $labels.host }} is {{ $value | printf "%.1f" }} s, above $threshold for more than $for. Logs arrive late.',
                dashboard: "monitoring",
            },
            CollectorSendsNothing: {
                expr: `sum by (job, instance) (rate(${metrics.sent}[15m])) == 0`,
                for: "15m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} no longer sends logs",
                description:
                    "The collector has sent {{ $value }} entries/s over 15 minutes, and this has lasted for more than $for: it finds nothing to read, or Loki accepts nothing.",
                dashboard: "monitoring",
            },
            CollectorFilesBehind: {
                expr: `${metrics.fileBytes} - ${metrics.readBytes} > $threshold`,
                threshold: { value: 10_485_760, unit: "bytes" },
                for: "15m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} is behind in {{ $labels.path }}",
                description:
                    "{{ $value | humanize1024 }}B of {{ $labels.path }} are unread, above $threshold for more than $for. If the file is rotated first, they are lost.",
                dashboard: "monitoring",
            },
            CollectorParsingErrors: {
                expr: `increase(${metrics.parsingErrors}[10m]) > 0`,
                for: "10m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} fails to parse container logs",
                description:
                    '{{ $value | printf "%.0f" }} lines of container logs could not be parsed in 10 minutes, and this has lasted for more than $for. They are not collected.',
                dashboard: "monitoring",
            },
            CollectorConfigReloadFailed: {
                expr: metrics.reloadFailed,
                for: "5m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} rejected its configuration",
                description:
                    "A reload failed more than $for ago. The collector keeps running with the previous configuration, and a restart would fail.",
                dashboard: "monitoring",
            },
            CollectorUnhealthy: {
                expr: `${metrics.unhealthy} > 0`,
                for: "10m",
                severity: "warning",
                summary: "Components of {{ $labels.job }} at {{ $labels.instance }} are unhealthy",
                description:
                    '{{ $value | printf "%.0f" }} components of the collector have been unhealthy for more than $for: the logs that they read or forward are missing.',
                dashboard: "monitoring",
            },
        },
    });
}
