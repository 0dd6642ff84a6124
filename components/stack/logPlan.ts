import { lokiKey } from "../grafana/planDataSources";
import type { GrafanaPlan } from "../grafana/plan";
import { type LogsInput, type LogsPlan, planLogs } from "../logs/plan";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import { alertmanagersOf, ownLogRuleGroupsOf } from "./parts";

/** Plans the logs of a stack; nothing where it has none. `grafana` is where the links of alerts lead. */
export function planLogsOf(
    spec: MonitoringSpec,
    grafana: GrafanaPlan<unknown> | undefined,
): LogsPlan | undefined {
    const { name, logs } = spec;
    return logs && planLogs({ name, spec: logs, ...logSurroundingsOf(spec, grafana) });
}

/** What Loki alerts on beside the rules of the spec, and where its alerts go. */
export function logSurroundingsOf(
    spec: MonitoringSpec,
    grafana: GrafanaPlan<unknown> | undefined,
): Pick<LogsInput, "ruleGroups" | "alertmanagers" | "links"> {
    const source = grafana?.dataSources.find(({ key }) => key === lokiKey);
    return {
        ruleGroups: ownLogRuleGroupsOf(spec),
        alertmanagers: alertmanagersOf(spec),
        ...(grafana && source && { links: { grafanaUrl: grafana.url, dataSourceUid: source.uid } }),
    };
}
