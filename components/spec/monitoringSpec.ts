import type { RuleGroup } from "../../rules/types";
import type { AlertingSpec } from "./alerting";
import type { ExporterSpec } from "./exporters";
import type { GrafanaSpec } from "./grafana";
import type { PrometheusSpec } from "./prometheus";

/**
 * A whole monitoring stack as plain data: no Output, no secret, nothing that must be asked for.
 *
 * Left out, a part has its defaults; `false` leaves the part out.
 */
export interface MonitoringSpec {
    /** Name of what is monitored, `crypto-viz`: the `cluster` label, the folder of the dashboards. */
    name: string;
    prometheus?: PrometheusSpec;
    /** The host (`node`) alone by default. */
    exporters?: readonly ExporterSpec[];
    alerting?: AlertingSpec | false;
    grafana?: GrafanaSpec | false;
    /** Rules beside those of the stack. */
    ruleGroups?: readonly RuleGroup[];
}
