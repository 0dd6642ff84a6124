import type { AlertOverrides } from "../rules";
import type { CronJobSpec } from "../rules/cron";
import type { RuleGroup } from "../rules/types";
import type { ExporterSpec } from "./exporters/kinds";
import type { HttpUrl, ResourceName } from "./schema/types";
import type { AlertingSpec } from "./spec/alerting";
import type { ApplicationSpec } from "./spec/applications";
import type { CommunityDashboardSpec } from "./spec/communityDashboard";
import type { EdgeSpec } from "./spec/edge";
import type { GrafanaSpec } from "./spec/grafana";
import type { LogsSpec } from "./spec/logs";
import type { PrometheusSpec } from "./spec/prometheus";
import type { RuleFile } from "./spec/ruleFile";

/** The parts of a stack. A part that is not set has its defaults; `false` disables the part. */
export interface MonitoringParts {
    prometheus?: PrometheusSpec;
    /** Only the host (`node`) by default. */
    exporters?: readonly ExporterSpec[];
    alerting?: AlertingSpec | false;
    grafana?: GrafanaSpec | false;
    /** The edge, a reverse proxy that exposes the stack; none by default. */
    edge?: EdgeSpec;
    /** Overrides of the built-in alerts, by name: `{ HighCPUUsage: { threshold: 90, for: "10m" } }`. */
    alerts?: AlertOverrides;
    /** Applications that expose their own metrics. */
    applications?: readonly ApplicationSpec[];
    /** Log collection; off by default, since the logs of containers may be confidential. */
    logs?: LogsSpec;
    /** Cron jobs that write metrics through the node exporter's `textfileDirectory`. */
    cronJobs?: readonly CronJobSpec[];
    /** Rules in addition to the built-in ones. */
    ruleGroups?: readonly RuleGroup[];
    /** Base URL where the pages of `runbooks/` are published; by default Prometheus serves them to every client that
     *  reaches it. */
    runbookBaseUrl?: HttpUrl;
    /** Dashboards from grafana.com; none by default. */
    communityDashboards?: readonly CommunityDashboardSpec[];
}

/**
 * A whole monitoring stack as plain data, without Outputs and secrets.
 *
 * A part that is not set has its defaults; `false` disables the part.
 */
export interface MonitoringSpec extends MonitoringParts {
    /** Name of the monitored system, `crypto-viz`: the `cluster` label and the dashboards' folder. */
    name: ResourceName;
    /** Rules in addition to the built-in ones, as files in Prometheus's own format; see `readRuleFiles`. */
    ruleFiles?: readonly RuleFile[];
}
