import { dashboardsFor } from "../../dashboards";
import type { Dashboard } from "../../dashboards/types";
import { packsFor, type Present, rulesFor } from "../../rules";
import type { Pack } from "../../rules/pack";
import type { RuleGroup } from "../../rules/types";
import { internalTarget as alertmanagerTarget } from "../alerting/planService";
import { holdsInformationBack } from "../alerting/infoInhibition";
import { scrapeJobsOf } from "../exporters/plan";
import { planGrafana } from "../grafana/plan";
import { internalUrl as prometheusUrl } from "../prometheus/planUrl";
import type { ExporterSpec } from "../spec/exporters";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import type { ScrapeJob } from "../spec/scrapeJob";
import { dashboardUrls, runbookPagesOf } from "./links";

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
        services: (spec.applications ?? []).flatMap(({ name, job, http }) =>
            http ? [{ name, job, http }] : [],
        ),
        cronJobs: spec.cronJobs ?? [],
    };
}

/** The packs of rules for what a stack has. */
export function packsOf(spec: MonitoringSpec): readonly Pack[] {
    return packsFor(presentOf(spec));
}

/** The project's own rules, for what a stack has and for nothing else. */
export function ownRuleGroupsOf(spec: MonitoringSpec): readonly RuleGroup[] {
    return rulesFor(presentOf(spec), spec.alerts, {
        runbooks: runbookPagesOf(spec),
        dashboards: dashboardUrls(spec, dashboardsOf(spec)),
    });
}

/** All dashboards of a stack. */
export function dashboardsOf(spec: MonitoringSpec): readonly Dashboard[] {
    return dashboardsFor(presentOf(spec));
}

/** All rules of a stack: the project's own, then the spec's. */
export function ruleGroupsOf(spec: MonitoringSpec): readonly RuleGroup[] {
    return [...ownRuleGroupsOf(spec), ...(spec.ruleGroups ?? [])];
}

/** Scrape jobs of the exporters and of the stack's servers beside Prometheus. */
export function jobsOf(spec: MonitoringSpec): readonly ScrapeJob[] {
    return [
        ...scrapeJobsOf(exportersOf(spec)),
        ...alertmanagersOf(spec).map((target) => ({ name: "alertmanager", static: [{ targets: [target] }] })),
        ...grafanaJobs(spec),
    ];
}

/** Where a stack's Grafana reaches its Prometheus: a Grafana that exists is not in the stack's network. */
export function prometheusUrlFor(
    { grafana }: MonitoringSpec,
    prometheus: { url: string; internalUrl: string },
): string {
    const isElsewhere = grafana !== undefined && grafana !== false && grafana.existingUrl !== undefined;
    return isElsewhere ? prometheus.url : prometheus.internalUrl;
}

function grafanaJobs({ name, grafana }: MonitoringSpec): ScrapeJob[] {
    if (grafana === false) {
        return [];
    }
    const { container } = planGrafana({ name, spec: grafana, prometheusUrl, dashboards: [] });
    return container ? [container.scrapeJob] : [];
}
