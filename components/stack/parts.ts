import { dashboardsFor } from "../../dashboards";
import type { Dashboard } from "../../dashboards/types";
import { logPacksFor, logRulesFor, type PackContext, packsFor, type Present, rulesFor } from "../../rules";
import type { Pack } from "../../rules/pack";
import type { RuleGroup } from "../../rules/types";
import { internalTarget as alertmanagerTarget } from "../alerting/planService";
import { holdsInformationBack } from "../alerting/infoInhibition";
import { scrapeJobsOf } from "../exporters/plan";
import { planGrafana } from "../grafana/plan";
import { internalUrl as lokiUrl, publicUrl as publicLokiUrl } from "../loki/planService";
import { internalUrl as prometheusUrl } from "../prometheus/planUrl";
import type { ExporterSpec } from "../spec/exporters";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import type { ScrapeJob } from "../spec/scrapeJob";
import { dashboardUrls, runbookPagesOf } from "./links";
import { edgeJobsOf, presentEdge } from "./edgeParts";
import { collectorKindOf, logJobsOf, withShortNames } from "./logParts";

const defaultExporters: readonly ExporterSpec[] = [{ kind: "node" }];

/** The exporters of a stack: the host's where its spec does not say. */
export function exportersOf(spec: MonitoringSpec): readonly ExporterSpec[] {
    return spec.exporters ?? defaultExporters;
}

/** The stack's Alertmanager, `host:port` in its network; none where the spec leaves it out. */
export function alertmanagersOf(spec: MonitoringSpec): readonly string[] {
    return spec.alerting === false ? [] : [alertmanagerTarget];
}

/** What a stack has that rules and dashboards can be about. */
export function presentOf(spec: MonitoringSpec): Present {
    return {
        exporters: exportersOf(spec).map(({ kind }) => kind),
        alertmanager: spec.alerting !== false,
        infoInhibition: spec.alerting !== false && holdsInformationBack(spec.alerting ?? {}),
        grafana: spec.grafana !== false && spec.grafana?.existingUrl === undefined,
        ...(spec.logs && { loki: true, collector: collectorKindOf(spec) }),
        ...presentEdge(spec),
        services: (spec.applications ?? []).flatMap(({ name, job, http }) =>
            http ? [{ name, job, http }] : [],
        ),
        cronJobs: spec.cronJobs ?? [],
    };
}

/** The packs of rules for what a stack has, those about logs too. */
export function packsOf(spec: MonitoringSpec): readonly Pack[] {
    const present = presentOf(spec);
    return [...packsFor(present), ...logPacksFor(present)];
}

/** The project's own rules for Prometheus, for what a stack has and for nothing else. */
export function ownRuleGroupsOf(spec: MonitoringSpec): readonly RuleGroup[] {
    return rulesFor(presentOf(spec), spec.alerts, linksOf(spec));
}

/** The project's own rules for Loki. */
export function ownLogRuleGroupsOf(spec: MonitoringSpec): readonly RuleGroup[] {
    return logRulesFor(presentOf(spec), spec.alerts, linksOf(spec));
}

function linksOf(spec: MonitoringSpec): PackContext {
    return { runbooks: runbookPagesOf(spec), dashboards: dashboardUrls(spec, dashboardsOf(spec)) };
}

/** All dashboards of a stack. */
export function dashboardsOf(spec: MonitoringSpec): readonly Dashboard[] {
    return dashboardsFor(presentOf(spec));
}

/** All rules of a stack's Prometheus: the project's own, then the spec's. */
export function ruleGroupsOf(spec: MonitoringSpec): readonly RuleGroup[] {
    return [...ownRuleGroupsOf(spec), ...(spec.ruleGroups ?? [])];
}

/** All rules of a stack, whoever evaluates them: what is told, and has a page. */
export function allRuleGroupsOf(spec: MonitoringSpec): readonly RuleGroup[] {
    return [...ruleGroupsOf(spec), ...ownLogRuleGroupsOf(spec), ...(spec.logs?.ruleGroups ?? [])];
}

/** Scrape jobs of the exporters and of the stack's servers beside Prometheus. */
export function jobsOf(spec: MonitoringSpec): readonly ScrapeJob[] {
    return [
        ...exporterJobs(spec),
        ...alertmanagersOf(spec).map((target) => ({ name: "alertmanager", static: [{ targets: [target] }] })),
        ...grafanaJobs(spec),
        ...logJobsOf(spec),
        ...edgeJobsOf(spec),
    ];
}

function exporterJobs(spec: MonitoringSpec): ScrapeJob[] {
    return exportersOf(spec).flatMap((exporter) => {
        const jobs = scrapeJobsOf([exporter]);
        return exporter.kind === "cadvisor" ? jobs.map((job) => withShortNames(job, spec)) : jobs;
    });
}

/** Where a stack's Grafana reaches its Prometheus: a Grafana that exists is not in the stack's network. */
export function prometheusUrlFor(
    { grafana }: MonitoringSpec,
    prometheus: { url: string; internalUrl: string },
): string {
    return isElsewhere(grafana) ? prometheus.url : prometheus.internalUrl;
}

/** Where a stack's Grafana reaches its Loki; nowhere where the stack has none. */
export function lokiUrlFor({ grafana, logs }: MonitoringSpec): string | undefined {
    if (logs === undefined) {
        return undefined;
    }
    return isElsewhere(grafana) ? publicLokiUrl(logs.loki ?? {}) : lokiUrl;
}

function isElsewhere(grafana: MonitoringSpec["grafana"]): boolean {
    return grafana !== undefined && grafana !== false && grafana.existingUrl !== undefined;
}

function grafanaJobs({ name, grafana }: MonitoringSpec): ScrapeJob[] {
    if (grafana === false) {
        return [];
    }
    const { container } = planGrafana({ name, spec: grafana, prometheusUrl, dashboards: [] });
    return container ? [container.scrapeJob] : [];
}
