export { type CollectorImages, LogCollector, type LogCollectorArgs } from "./collector";
export type { WithInputs } from "./inputs/types";
export { AlertRouting, type AlertRoutingArgs } from "./alerting";
export { ConfigVolume } from "./server/configVolume";
export type { ConfigVolumeArgs } from "./server/configVolume/args";
export type { ConfigPlan, Reload } from "./server/configVolume/plan";
export type { Secrets } from "./server/secrets";
export { type Images, Server, type ServerArgs } from "./server";
export type { ServerPlan } from "./server/serverPlan";
export { ServerSet, type ServerSetArgs } from "./server/serverSet";
export type { HostMount, ServicePlan } from "./server/servicePlan";
export { Edge, type EdgeArgs } from "./edge";
export { ExporterSet, type ExporterSetArgs } from "./exporters";
export type * from "./exporters/catalogue";
export type { ExporterCommon } from "./exporters/common";
export type { ExporterKind, ExporterSpec } from "./exporters/kinds";
export { scrapeJobsOf } from "./exporters/plan";
export { readRuleFiles } from "./files/readRuleFiles";
export { type GrafanaApi, GrafanaDashboards, type GrafanaDashboardsArgs } from "./grafana";
export {
    type CommunityDashboards,
    type DashboardPlace,
    DownloadError,
    fetchCommunityDashboards,
    lockCommunityDashboard,
    type Locking,
    readCommunityDashboards,
} from "./grafana/community";
export { type ImageName, images } from "./images";
export { LokiStack, type LokiStackArgs } from "./logs";
export { MonitoringStack, type MonitoringStackArgs } from "./monitoringStack";
export { PrometheusStack, type PrometheusStackArgs } from "./prometheus";
export { Pushgateway, type PushgatewayArgs, type PushgatewaySpec } from "./pushgateway";
export { secretsFrom } from "./secrets";
export type * from "./spec/alerting";
export type * from "./spec/applications";
export type * from "./spec/communityDashboard";
export type * from "./spec/edge";
export { type Fault, InvalidSpecError } from "./spec/fault";
export type * from "./spec/grafana";
export type * from "./spec/host";
export type * from "./spec/logs";
export type { MonitoringSpec } from "./monitoringSpec";
export type * from "./spec/prometheus";
export type * from "./spec/publish";
export type * from "./spec/receivers";
export type * from "./spec/redaction";
export type * from "./spec/ruleFile";
export type * from "./spec/scrapeJob";
export { type SecretRef, secretRef } from "./spec/secretRef";
export type * from "./spec/secretSource";
export { type Dashboard, dashboardsFor } from "../dashboards";
export type { AlertName, AlertOverrides, Present } from "../rules";
export type { CronJobSpec } from "../rules/cron";
export type { HttpMetrics } from "../rules/http";
export type { AlertOverride } from "../rules/overrides";
export type { AlertRule, RecordingRule, Rule, RuleGroup, Severity } from "../rules/types";
export { declaredMetrics, type DeclaredMetrics } from "./stack/declaredMetrics";
