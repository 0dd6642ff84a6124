import { collectorScrapeJob, kindOf } from "../collector/planService";
import { containersOf } from "../collector/planSources";
import { shortNameRules } from "../collector/shortName";
import { lokiScrapeJob } from "../loki/planService";
import { planLogs } from "../logs/plan";
import type { ImageName } from "../images";
import type { CollectorKind, CollectorSpec, LogsSpec } from "../spec/logs";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import type { ScrapeJob } from "../spec/scrapeJob";

/** What brings lines to the Loki of a stack; nothing where it collects none. */
function collectorOf({ logs }: MonitoringSpec): CollectorSpec | undefined {
    return logs === undefined || logs.collector === false ? undefined : (logs.collector ?? {});
}

/** What a stack collects lines with. */
export function collectorKindOf(spec: MonitoringSpec): CollectorKind | undefined {
    const collector = collectorOf(spec);
    return collector && kindOf(collector);
}

/** Images that collecting lines takes. */
export function collectorImagesOf(logs: LogsSpec): ImageName[] {
    const { collector, socketProxy } = planLogs({ name: "", spec: logs });
    return [...(collector ? [collector.kind] : []), ...(socketProxy ? (["haproxy"] as const) : [])];
}

/** Scrape jobs of Loki and of the collector. */
export function logJobsOf(spec: MonitoringSpec): ScrapeJob[] {
    const kind = collectorKindOf(spec);
    return spec.logs === undefined ? [] : [lokiScrapeJob, ...(kind ? [collectorScrapeJob(kind)] : [])];
}

/** The scrape job of containers' metrics: with logs, these have the label by which a container's lines are found. */
export function withShortNames(job: ScrapeJob, spec: MonitoringSpec): ScrapeJob {
    if (spec.logs === undefined) {
        return job;
    }
    const rules = shortNameRules(containersOf(collectorOf(spec) ?? {}), {
        name: "name",
        service: "container_label_com_docker_compose_service",
    });
    return { ...job, metricRelabel: [...(job.metricRelabel ?? []), ...rules] };
}
