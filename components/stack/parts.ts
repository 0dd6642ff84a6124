import { rulesFor } from "../../rules";
import type { RuleGroup } from "../../rules/types";
import { internalTarget as alertmanagerTarget } from "../alerting/planService";
import { scrapeJobsOf } from "../exporters/plan";
import { planGrafana } from "../grafana/plan";
import { internalUrl as prometheusUrl } from "../prometheus/planUrl";
import type { ExporterSpec } from "../spec/exporters";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import type { ScrapeJob } from "../spec/scrapeJob";

const defaultExporters: readonly ExporterSpec[] = [{ kind: "node" }];

/** The exporters of a stack: the host's where its spec does not say. */
export function exportersOf(spec: MonitoringSpec): readonly ExporterSpec[] {
    return spec.exporters ?? defaultExporters;
}

/** The stack's Alertmanager, `host:port` in its network; none where the spec leaves it out. */
export function alertmanagersOf(spec: MonitoringSpec): readonly string[] {
    return spec.alerting === false ? [] : [alertmanagerTarget];
}

/** The project's own rules, for what a stack has and for nothing else. */
export function ownRuleGroupsOf(spec: MonitoringSpec): readonly RuleGroup[] {
    return rulesFor({
        exporters: exportersOf(spec).map(({ kind }) => kind),
        alertmanager: spec.alerting !== false,
    });
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
