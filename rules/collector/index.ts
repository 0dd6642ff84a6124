import { definePack } from "../pack";
import { type Collector, collectorMetrics } from "./sources";

export type { Collector } from "./sources";

const requests = (metric: string, matcher = "") =>
    `sum by (job, instance, host) (rate(${metric}_count${matcher}[5m]))`;

/** Whether logs get from where they are written to Loki. */
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
                summary: "{{ $labels.job }} at {{ $labels.instance }} gives up logs: {{ $labels.reason }}",
                description:
                    '{{ $value | printf "%.0f" }} log entries were given up in 10 minutes ({{ $labels.reason }}): Loki did not take them, and they are lost.',
                dashboard: "monitoring",
            },
            CollectorPushFailing: {
                expr: `100 * ${requests(metrics.requests, '{status_code!~"2.."}')}\n  / ${requests(metrics.requests)} > $threshold`,
                threshold: { value: 10, unit: "%" },
                for: "10m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} cannot hand logs to {{ $labels.host }}",
                description:
                    '{{ $value | printf "%.0f" }} % of the requests to {{ $labels.host }} fail, above $threshold for more than $for. They are tried again for a day by default, and then given up.',
                dashboard: "monitoring",
            },
            CollectorPushSlow: {
                expr: `histogram_quantile(0.95, sum by (job, instance, host, le) (rate(${metrics.requests}_bucket[5m]))) > $threshold`,
                threshold: { value: 5, unit: "seconds" },
                for: "15m",
                severity: "warning",
                summary: "{{ $labels.host }} takes logs of {{ $labels.job }} slowly",
                description:
                    '1 in 20 requests of {{ $labels.instance }} to {{ $labels.host }} takes {{ $value | printf "%.1f" }} s or more, above $threshold for more than $for. Logs arrive late.',
                dashboard: "monitoring",
            },
            CollectorSendsNothing: {
                expr: `sum by (job, instance) (rate(${metrics.sent}[15m])) == 0`,
                for: "15m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} sends no logs any more",
                description:
                    "The collector has sent {{ $value }} entries/s over 15 minutes, and this has gone on for more than $for: it finds nothing to read, or Loki takes nothing.",
                dashboard: "monitoring",
            },
            CollectorFilesBehind: {
                expr: `${metrics.fileBytes} - ${metrics.readBytes} > $threshold`,
                threshold: { value: 10_485_760, unit: "bytes" },
                for: "15m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} is behind in {{ $labels.path }}",
                description:
                    "{{ $value | humanize1024 }}B of {{ $labels.path }} have not been read, above $threshold for more than $for. Where the file is rotated away first, they are lost.",
                dashboard: "monitoring",
            },
            CollectorParsingErrors: {
                expr: `increase(${metrics.parsingErrors}[10m]) > 0`,
                for: "10m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} cannot read logs of containers",
                description:
                    '{{ $value | printf "%.0f" }} lines of containers were not understood in 10 minutes, and this has gone on for more than $for. They do not arrive.',
                dashboard: "monitoring",
            },
            CollectorConfigReloadFailed: {
                expr: metrics.reloadFailed,
                for: "5m",
                severity: "warning",
                summary: "{{ $labels.job }} at {{ $labels.instance }} refuses its configuration",
                description:
                    "A reload failed more than $for ago. The collector goes on with the configuration before it, and a restart would not come up.",
                dashboard: "monitoring",
            },
            CollectorUnhealthy: {
                expr: `${metrics.unhealthy} > 0`,
                for: "10m",
                severity: "warning",
                summary: "Parts of {{ $labels.job }} at {{ $labels.instance }} do not work",
                description:
                    '{{ $value | printf "%.0f" }} parts of the collector have failed for more than $for: the logs that they read or hand on are missing.',
                dashboard: "monitoring",
            },
        },
    });
}
