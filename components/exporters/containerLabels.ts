import { containersOf } from "../collector/planSources";
import { shortNameRules } from "../collector/shortName";
import type { LogsSpec } from "../spec/logs";
import type { ScrapeJob } from "../spec/scrapeJob";

/** The scrape job of container metrics: with logs, they have the label that selects a container's log lines. */
export function withContainerLabels(job: ScrapeJob, logs: LogsSpec | undefined): ScrapeJob {
    if (logs === undefined) {
        return job;
    }
    const collector = logs.collector === false ? {} : (logs.collector ?? {});
    const rules = shortNameRules(containersOf(collector), {
        name: "name",
        service: "container_label_com_docker_compose_service",
    });
    return { ...job, metricRelabel: [...(job.metricRelabel ?? []), ...rules] };
}
