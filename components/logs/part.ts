import { logPacksFor } from "../../rules";
import { alias as collectorAlias, collectorScrapeJob, kindOf } from "../collector/planService";
import { lokiSourceUid } from "../grafana/planDataSources";
import { alias as lokiAlias, internalUrl, lokiScrapeJob, port, publicUrl } from "../loki/planService";
import type { Offers } from "../offers";
import type { Part, PartPlan, Surroundings } from "../part";
import type { LogsSpec } from "../spec/logs";
import { publishedPort } from "../spec/publish";
import { type LogsInput, planLogs } from "./plan";
import { validateLogs } from "./validate";

/** Names of the project's own groups of rules about lines. */
const groupNames = logPacksFor({ loki: true }).map(({ name }) => name);

/** Loki and what collects lines for it; there where the spec asks for it. */
export const logsPart: Part = {
    component: "LokiStack",
    example: { logs: {} },
    validate: (checker, { logs }) => {
        if (logs !== undefined) {
            validateLogs(checker, logs, groupNames);
        }
    },
    offers: ({ logs }) => logs && offers(logs),
    plan: ({ spec, ...surroundings }): PartPlan => {
        const { servers, notices, url } = planLogs({
            name: spec.name,
            spec: spec.logs ?? {},
            ...logSurroundings(surroundings),
        });
        const isPublished = (spec.logs?.loki?.publish ?? false) !== false;
        return { servers, notices, urls: isPublished ? { loki: url } : {} };
    },
    without: (spec, images) => (spec.logs ? { ...spec, logs: logsWithout(spec.logs, images) } : spec),
};

function offers({ loki, collector }: LogsSpec): Offers {
    const kind = collector === false ? undefined : kindOf(collector ?? {});
    return {
        aliases: [lokiAlias, ...(kind ? [collectorAlias] : [])],
        ports: publishedPort("logs.loki.publish", loki?.publish ?? false, port),
        jobs: [lokiScrapeJob, ...(kind ? [collectorScrapeJob(kind)] : [])],
        present: { loki: true, collector: kind },
        loki: { internal: internalUrl, public: publicUrl(loki ?? {}) },
    };
}

/** The project's own rules of Loki, where its alerts go, and where their links lead. */
function logSurroundings({
    offers: { alertmanagers, grafana },
    logRuleGroups,
}: Omit<Surroundings, "spec">): Pick<LogsInput, "ruleGroups" | "alertmanagers" | "links"> {
    return {
        ruleGroups: logRuleGroups,
        alertmanagers,
        ...(grafana && { links: { grafanaUrl: grafana.url, dataSourceUid: lokiSourceUid(grafana) } }),
    };
}

/** Without a collector Loki takes lines all the same; without Loki there is nothing to collect for. */
function logsWithout(logs: LogsSpec, images: readonly string[]): LogsSpec | undefined {
    if (images.includes("loki") || images.includes("busybox")) {
        return undefined;
    }
    const { servers } = planLogs({ name: "", spec: logs });
    const isLost = servers.some(({ name, image }) => name !== "loki" && images.includes(image));
    return isLost ? { ...logs, collector: false } : logs;
}
