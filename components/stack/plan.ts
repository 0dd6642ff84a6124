import type { Dashboard } from "../../dashboards/types";
import { type AlertingPlan, planAlerting } from "../alerting/plan";
import type { ConfigPlan } from "../docker/configVolume/plan";
import type { LogsPlan } from "../logs/plan";
import type { ServicePlan } from "../docker/servicePlan";
import { type EdgePlan, planEdge } from "../edge/plan";
import { type ExporterPlan, planExporters } from "../exporters/plan";
import { type GrafanaPlan, planGrafana } from "../grafana/plan";
import type { ImageName } from "../images";
import { planPrometheus, type PrometheusPlan } from "../prometheus/plan";
import { internalUrl as prometheusUrl, publicUrl } from "../prometheus/planUrl";
import { type Files, under } from "../spec/files";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import { remembered } from "../spec/remembered";
import type { Runbooks } from "../runbooks/readRunbooks";
import { deployedBeside } from "./deployment";
import { edgeInputOf, withPublicUrls } from "./edgeParts";
import { runbookPagesOf, servedPages } from "./links";
import { planLogsOf } from "./logPlan";
import {
    alertmanagersOf,
    allRuleGroupsOf,
    dashboardsOf,
    exportersOf,
    jobsOf,
    lokiUrlFor,
    prometheusUrlFor,
    ruleGroupsOf,
} from "./parts";

/** A server of a stack, before anything is made. */
export interface PlannedServer {
    /** Where its files are rendered to, and the part of the spec that it comes from: `prometheus`. */
    part: string;
    image: ImageName;
    service: ServicePlan;
    config?: ConfigPlan;
}

/** Everything that a valid spec leads to, decided in advance: plain data, without a secret. */
export interface StackPlan {
    prometheus: PrometheusPlan;
    exporters: readonly ExporterPlan[];
    alerting?: AlertingPlan;
    grafana?: GrafanaPlan<string>;
    logs?: LogsPlan;
    edge?: EdgePlan;
}

/** What a stack shows that is kept in files; `readContent` reads it. */
export interface StackContent {
    /** The pages about alerts. */
    runbooks: Runbooks;
    /** Dashboards beside the project's own. */
    dashboards: readonly Dashboard[];
}

/** Plans a whole stack for a spec that is valid. */
export function planStack(
    written: MonitoringSpec,
    { runbooks = {}, dashboards = [] }: Partial<StackContent> = {},
): StackPlan {
    const spec = withPublicUrls(written);
    const { name, ruleFiles } = spec;
    const ruleGroups = ruleGroupsOf(spec);
    const others = planBeside(spec, dashboards);
    const prometheus = planPrometheus({
        name,
        spec: spec.prometheus,
        jobs: jobsOf(spec),
        ruleGroups,
        ruleFiles,
        pages: servedPages(spec, allRuleGroupsOf(spec), runbooks),
        alertmanagers: alertmanagersOf(spec),
        deployedBeside: deployedBeside(others),
    });
    return { prometheus, ...others };
}

/** What is deployed beside Prometheus. */
type PlanBeside = Omit<StackPlan, "prometheus">;

/** Plans everything but Prometheus, which is told what is deployed beside it; the spec has its public URLs. */
export function planBeside(spec: MonitoringSpec, dashboards: readonly Dashboard[]): PlanBeside {
    // Dashboards build their models, which is not plain data; the project's own follow from the spec.
    return dashboards.length === 0 ? planOwnBeside(spec) : planPartsBeside(spec, dashboards);
}

const planOwnBeside = remembered((spec: MonitoringSpec) => planPartsBeside(spec, []));

function planPartsBeside(spec: MonitoringSpec, dashboards: readonly Dashboard[]): PlanBeside {
    const { name, ruleFiles } = spec;
    const grafana = spec.grafana === false ? undefined : planGrafanaOf(spec, dashboards);
    const logs = planLogsOf(spec, grafana);
    const edge = edgeInputOf(spec);
    return {
        exporters: planExporters(exportersOf(spec)),
        ...(spec.alerting !== false && {
            alerting: planAlerting({
                name,
                spec: spec.alerting,
                ruleGroups: allRuleGroupsOf(spec),
                ruleFiles,
            }),
        }),
        ...(grafana && { grafana }),
        ...(logs && { logs }),
        ...(edge && { edge: planEdge(edge) }),
    };
}

function planGrafanaOf(spec: MonitoringSpec, dashboards: readonly Dashboard[]): GrafanaPlan<string> {
    return planGrafana({
        name: spec.name,
        spec: spec.grafana === false ? undefined : spec.grafana,
        prometheusUrl: prometheusUrlFor(spec, {
            url: publicUrl(spec.prometheus ?? {}),
            internalUrl: prometheusUrl,
        }),
        lokiUrl: lokiUrlFor(spec),
        scrapeIntervalSeconds: spec.prometheus?.scrapeIntervalSeconds,
        dashboards: [...dashboardsOf(spec), ...dashboards],
        runbooks: runbookPagesOf(spec),
    });
}

/** The servers of a plan, Prometheus first. */
export function serversOf({
    prometheus,
    alerting,
    grafana,
    exporters,
    logs,
    edge,
}: StackPlan): PlannedServer[] {
    return [
        { part: "prometheus", image: "prometheus", ...prometheus },
        ...(alerting ? [{ part: "alerting", image: "alertmanager" as const, ...alerting }] : []),
        ...(grafana?.container ? [{ part: "grafana", image: "grafana" as const, ...grafana.container }] : []),
        ...exporters.map((exporter) => ({ part: `exporters/${exporter.name}`, ...exporter })),
        ...(logs ? logServersOf(logs) : []),
        ...(edge ? [{ part: "edge", image: "traefik" as const, ...edge }] : []),
    ];
}

function logServersOf({ loki, collector, socketProxy }: LogsPlan): PlannedServer[] {
    return [
        { part: "loki", image: "loki", ...loki },
        ...(collector ? [{ part: "collector", image: collector.kind, ...collector }] : []),
        ...(socketProxy ? [{ part: "socket-proxy", image: "haproxy" as const, ...socketProxy }] : []),
    ];
}

/** Every image that a plan needs, once each. */
export function imagesOf(plan: StackPlan): ImageName[] {
    const writers: ImageName[] = plan.logs ? ["busybox"] : [];
    return [...new Set([...serversOf(plan).map(({ image }) => image), ...writers])];
}

/** Every file that a plan renders, by part; the same text that is linted, tested and deployed. */
export function filesOf(plan: StackPlan): Files {
    const dashboards = plan.grafana?.dashboards ?? [];
    return Object.assign(
        {},
        ...serversOf(plan).map(({ part, config }) => under(part, config?.files ?? {})),
        under(
            "grafana/dashboards",
            Object.fromEntries(dashboards.map(({ key, json }) => [`${key}.json`, json])),
        ),
    ) as Files;
}
