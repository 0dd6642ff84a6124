import type { LogLimits, LokiSpec } from "../spec/logs";

/** Limits with every default in place. */
export type ResolvedLimits = Required<LogLimits>;

/** The longest that `queryTimeoutSeconds` may be: Loki's connections are kept open for a little longer. */
export const longestQuerySeconds = 300;

/** Days that lines are kept where a spec does not say. */
const defaultRetentionDays = 30;

/** Megabytes of memory where a spec does not say. */
const defaultMemoryMegabytes = 1024;

export function retentionDaysOf(spec: LokiSpec): number {
    return spec.retentionDays ?? defaultRetentionDays;
}

export function memoryOf(spec: LokiSpec): number {
    return spec.memoryMegabytes ?? defaultMemoryMegabytes;
}

export function resolveLimits(limits: LogLimits = {}): ResolvedLimits {
    return {
        ingestionMegabytesPerSecond: limits.ingestionMegabytesPerSecond ?? 10,
        ingestionBurstMegabytes: limits.ingestionBurstMegabytes ?? 20,
        streamMegabytesPerSecond: limits.streamMegabytesPerSecond ?? 5,
        maxStreams: limits.maxStreams ?? 5000,
        maxLineKilobytes: limits.maxLineKilobytes ?? 256,
        maxLabels: limits.maxLabels ?? 15,
        maxQueryLines: limits.maxQueryLines ?? 5000,
        maxQuerySeries: limits.maxQuerySeries ?? 500,
        maxQueryDays: limits.maxQueryDays ?? 31,
        queryTimeoutSeconds: limits.queryTimeoutSeconds ?? 60,
        maxAgeHours: limits.maxAgeHours ?? 168,
    };
}
