import type { ScrapeJob } from "../spec/scrapeJob";
import { sorted } from "../spec/sorted";
import { toYaml } from "../spec/yaml";
import type { ResolvedPrometheus } from "./defaults";
import { renderAlerting } from "./renderAlerting";
import { renderRemoteWrite } from "./renderRemoteWrite";
import { renderLimits, renderScrapeJob } from "./renderScrapeJob";
import { megabytes, seconds } from "./renderUnits";

/**
 * `prometheus.yml`.
 *
 * Limits stand once, in the global section: a job takes from there what it does not set. Retention is here and not on
 * the command line, so that the server takes it at a reload and need not be replaced.
 */
export function renderPrometheus(
    spec: ResolvedPrometheus,
    jobs: readonly ScrapeJob[],
    alertmanagers: readonly string[],
    ruleFiles: readonly string[],
): string {
    return toYaml({
        global: {
            scrape_interval: seconds(spec.scrapeIntervalSeconds),
            scrape_timeout: seconds(spec.scrapeTimeoutSeconds),
            evaluation_interval: seconds(spec.evaluationIntervalSeconds),
            external_labels: renderExternalLabels(spec.externalLabels),
            ...renderLimits(spec.limits),
        },
        rule_files: ruleFiles,
        scrape_configs: jobs.map(renderScrapeJob),
        alerting: renderAlerting(alertmanagers, spec.alertmanagers),
        remote_write: spec.remoteWrite?.map(renderRemoteWrite),
        storage: {
            tsdb: {
                retention: { time: `${spec.retentionDays}d`, size: megabytes(spec.retentionMegabytes) },
            },
        },
    });
}

/** Prometheus puts environment variables into external labels; a doubled `$` is a plain one. */
function renderExternalLabels(labels: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
        Object.entries(sorted(labels)).map(([name, value]) => [name, value.replaceAll("$", "$$$$")]),
    );
}
