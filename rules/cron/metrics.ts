import { type CronJobSpec, metricPrefixOf } from "./types";

/** A metric that a job is expected to write. */
export interface CronMetric {
    readonly type: "gauge";
    readonly labels: readonly string[];
    readonly unit: string;
    readonly help: string;
    /** Whether a job that writes its own metrics can omit it; alerts that need it then never fire. */
    readonly optional: boolean;
}

const timestamp = "seconds since 1970";

const metrics: Readonly<Record<string, Pick<CronMetric, "unit" | "help" | "optional">>> = {
    last_success_timestamp: { unit: timestamp, help: "When a run last succeeded.", optional: false },
    last_failure_timestamp: { unit: timestamp, help: "When a run last failed.", optional: false },
    last_run_status: { unit: "1 or 0", help: "Whether the last run succeeded.", optional: false },
    last_start_timestamp: { unit: timestamp, help: "When a run last began.", optional: true },
    last_run_duration_seconds: { unit: "seconds", help: "How long the last run took.", optional: true },
    last_exit_code: { unit: "code", help: "Exit code of the last run.", optional: true },
    running: { unit: "1 or 0", help: "Whether a run is under way.", optional: true },
};

/** What a job writes, by name: for lint and dashboards. */
export function cronMetrics(job: CronJobSpec): Record<string, CronMetric> {
    const prefix = metricPrefixOf(job);
    return Object.fromEntries(
        Object.entries(metrics).map(([name, metric]) => [
            `${prefix}_${name}`,
            { type: "gauge", labels: [], ...metric },
        ]),
    );
}
