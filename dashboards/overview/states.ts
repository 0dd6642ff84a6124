import type { ExporterKind } from "../../components/spec/exporters";
import type { Present } from "../../rules";

/** By kind of exporter the metric that is 1 while what it monitors answers, and what it means that it is 0. */
const states: Partial<Record<ExporterKind, { metric: string; down: string }>> = {
    redis: { metric: "redis_up", down: "Does not answer" },
    postgres: { metric: "pg_up", down: "Does not answer" },
    mysql: { metric: "mysql_up", down: "Does not answer" },
    elasticsearch: { metric: "elasticsearch_clusterinfo_up", down: "Does not answer" },
    blackbox: { metric: "probe_success", down: "Probe fails" },
};

/** What is 0 while something is down, and what that means. */
export function statesOf({ exporters }: Present): { metric: string; down: string }[] {
    const kinds = [...new Set(exporters)].sort();
    return [{ metric: "up", down: "Cannot be scraped" }, ...kinds.flatMap((kind) => states[kind] ?? [])];
}
