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

/** The parts of a stack. Left out, a part has its defaults; `false` leaves the part out. */
export interface MonitoringParts {
    prometheus?: PrometheusSpec;
    /** The host (`node`) alone by default. */
    exporters?: readonly ExporterSpec[];
    alerting?: AlertingSpec | false;
    grafana?: GrafanaSpec | false;
    /** A door for people from outside; none by default. */
    edge?: EdgeSpec;
    /** Tuning of the project's own alerts, by name: `{ HighCPUUsage: { threshold: 90, for: "10m" } }`. */
    alerts?: AlertOverrides;
    /** Applications that expose metrics of their own. */
    applications?: readonly ApplicationSpec[];
    /** Logs; none by default, since what containers print may be nobody's business. */
    logs?: LogsSpec;
    /** Cron jobs that write metrics through the node exporter's `textfileDirectory`. */
    cronJobs?: readonly CronJobSpec[];
    /** Rules beside those of the stack. */
    ruleGroups?: readonly RuleGroup[];
    /** URL of a folder with the pages of `runbooks/` as they are; by default Prometheus serves them to whoever reaches
     *  it. */
    runbookBaseUrl?: HttpUrl;
    /** Dashboards of grafana.com; none by default. */
    communityDashboards?: readonly CommunityDashboardSpec[];
}

/**
 * A whole monitoring stack as plain data: no Output, no secret, nothing that must be asked for.
 *
 * Left out, a part has its defaults; `false` leaves the part out.
 */
export interface MonitoringSpec extends MonitoringParts {
    /** Name of what is monitored, `crypto-viz`: the `cluster` label, the folder of the dashboards. */
    name: ResourceName;
    /** Rules beside those of the stack, as files in Prometheus's own format; see `readRuleFiles`. */
    ruleFiles?: readonly RuleFile[];
}
