import type { PrometheusSpec } from "../spec/prometheus";
import type { ScrapeLimits } from "../spec/scrapeJob";

/** What a Prometheus spec leaves out, filled in. */
export type ResolvedPrometheus = PrometheusSpec &
    Required<
        Pick<
            PrometheusSpec,
            | "scrapeIntervalSeconds"
            | "scrapeTimeoutSeconds"
            | "evaluationIntervalSeconds"
            | "retentionDays"
            | "retentionMegabytes"
            | "walCompression"
            | "memoryMegabytes"
            | "publish"
        >
    > & { limits: Required<ScrapeLimits>; externalLabels: Record<string, string> };

const defaultIntervalSeconds = 15;

/** Name of the job that the server has for itself. */
export const ownJobName = "prometheus";

const defaultTimeoutSeconds = 10;

/** How often a job scrapes that does not say. */
export function intervalOf(spec: PrometheusSpec | null): number {
    return spec?.scrapeIntervalSeconds ?? defaultIntervalSeconds;
}

/** The spec with every default; `name` is the `cluster` label. */
export function resolvePrometheus(name: string, spec: PrometheusSpec): ResolvedPrometheus {
    const scrapeIntervalSeconds = intervalOf(spec);
    return {
        ...spec,
        scrapeIntervalSeconds,
        scrapeTimeoutSeconds:
            spec.scrapeTimeoutSeconds ?? Math.min(defaultTimeoutSeconds, scrapeIntervalSeconds),
        evaluationIntervalSeconds: spec.evaluationIntervalSeconds ?? defaultIntervalSeconds,
        retentionDays: spec.retentionDays ?? 15,
        retentionMegabytes: spec.retentionMegabytes ?? 10_240,
        walCompression: spec.walCompression ?? true,
        memoryMegabytes: spec.memoryMegabytes ?? 1024,
        publish: spec.publish ?? {},
        externalLabels: { cluster: name, ...spec.externalLabels },
        limits: {
            samples: spec.limits?.samples ?? 50_000,
            labels: spec.limits?.labels ?? 64,
            labelNameLength: spec.limits?.labelNameLength ?? 256,
            labelValueLength: spec.limits?.labelValueLength ?? 1024,
            bodyMegabytes: spec.limits?.bodyMegabytes ?? 20,
            targets: spec.limits?.targets ?? 1000,
        },
    };
}
