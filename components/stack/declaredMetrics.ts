import { cronMetrics } from "../../rules/cron";
import type { HttpMetrics } from "../../rules/http";
import type { ApplicationMetric } from "../spec/applications";
import type { MonitoringSpec } from "../monitoringSpec";
import { scrapeJobsOf } from "../exporters/plan";
import { exportersOf } from "../exporters/part";

/** What a scrape job's series are, as the spec says. */
export interface DeclaredMetrics {
    /** The application or cron job that says so. */
    name: string;
    /** Scrape job; nothing where the spec does not tell which one brings the metrics. */
    job: string | undefined;
    /** By name; histograms and summaries stand under their base name. */
    metrics: Readonly<Record<string, ApplicationMetric>>;
}

/** The metrics that applications and cron jobs expose by a spec, for checking expressions against them. */
export function declaredMetrics(spec: MonitoringSpec): DeclaredMetrics[] {
    const [textfileJob] = exportersOf(spec).filter(
        (exporter) => exporter.kind === "node" && exporter.textfileDirectory !== undefined,
    );
    const job = textfileJob && scrapeJobsOf([textfileJob])[0]?.name;
    return [
        ...(spec.applications ?? []).map(({ name, job: own, metrics, http }) => ({
            name,
            job: own ?? name,
            metrics: { ...(http && httpMetrics(http)), ...metrics },
        })),
        ...(spec.cronJobs ?? []).map((cronJob) => ({
            name: cronJob.name,
            job,
            metrics: cronMetrics(cronJob),
        })),
    ];
}

/** What `http` names: where an application declares one of them itself too, that is more exact. */
function httpMetrics(http: HttpMetrics): Record<string, ApplicationMetric> {
    const { requests, duration, active, errors, health, pathLabel, methodLabel } = http;
    const statusLabel =
        http.statusLabel ?? (requests !== undefined && errors === undefined ? "status" : undefined);
    const routeLabels = [pathLabel, methodLabel].filter((label) => label !== undefined);
    const labels = [...(statusLabel === undefined ? [] : [statusLabel]), ...routeLabels];
    return {
        ...(requests !== undefined && { [requests]: { type: "counter", labels, unit: "requests" } as const }),
        ...(duration !== undefined && {
            [duration]: {
                type: "histogram",
                labels: requests === undefined ? labels : routeLabels,
                unit: "seconds",
            } as const,
        }),
        ...(active !== undefined && { [active]: { type: "gauge", labels: [], unit: "requests" } as const }),
        ...(errors !== undefined && { [errors]: { type: "counter", labels: [], unit: "errors" } as const }),
        ...(health !== undefined && { [health]: { type: "gauge", labels: ["service"] } as const }),
    };
}
