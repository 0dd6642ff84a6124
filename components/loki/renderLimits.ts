import type { LokiSpec, StreamRetention } from "../spec/logs";
import { toYaml } from "../spec/yaml";
import { resolveLimits, retentionDaysOf } from "./defaults";
import { tenant } from "./renderRuler";

/** How much a stream may send at once, as seconds of its rate: what a collector kept back comes in one go. */
const streamBurstSeconds = 4;

/** What Loki takes without a restart, https://grafana.com/docs/loki/latest/configure/#limits_config. */
export function renderLimits(spec: LokiSpec, proofSelector?: string): object {
    const limits = resolveLimits(spec.limits);
    const retention: StreamRetention = { selector: "", days: retentionDaysOf(spec) };
    const streams = [
        ...(spec.streamRetention ?? []),
        ...(proofSelector === undefined ? [] : [{ ...retention, selector: proofSelector }]),
    ];
    return {
        retention_period: days(retention.days),
        // The first that fits has the highest priority.
        retention_stream: streams.map((stream, index) => ({
            selector: stream.selector,
            priority: streams.length - index,
            period: days(stream.days),
        })),
        ingestion_rate_mb: limits.ingestionMegabytesPerSecond,
        ingestion_burst_size_mb: limits.ingestionBurstMegabytes,
        per_stream_rate_limit: bytes(limits.streamMegabytesPerSecond, 2 ** 20),
        per_stream_rate_limit_burst: bytes(limits.streamMegabytesPerSecond * streamBurstSeconds, 2 ** 20),
        max_global_streams_per_user: limits.maxStreams,
        max_line_size: bytes(limits.maxLineKilobytes, 2 ** 10),
        max_line_size_truncate: true,
        max_label_names_per_series: limits.maxLabels,
        // Otherwise each stream gets a label `service_name` in addition to those that the collector sets.
        discover_service_name: [],
        reject_old_samples: true,
        reject_old_samples_max_age: `${limits.maxAgeHours}h`,
        max_entries_limit_per_query: limits.maxQueryLines,
        max_query_series: limits.maxQuerySeries,
        max_query_length: days(limits.maxQueryDays),
        max_query_range: days(limits.maxQueryDays),
        query_timeout: `${limits.queryTimeoutSeconds}s`,
    };
}

/** The file with these limits, https://grafana.com/docs/loki/latest/configure/#runtime-configuration-file. */
export function renderRuntime(spec: LokiSpec, proofSelector?: string): string {
    return toYaml({ overrides: { [tenant]: renderLimits(spec, proofSelector) } });
}

function days(count: number): string {
    return `${count}d`;
}

function bytes(count: number, unit: number): number {
    return Math.round(count * unit);
}
