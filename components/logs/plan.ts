import type { RuleGroup } from "../../rules/types";
import { type CollectorPlan, planCollector } from "../collector/plan";
import { type LokiPlan, planLoki } from "../loki/plan";
import type { RulerLinks } from "../loki/renderRuler";
import { planSocketProxy, type SocketProxyPlan } from "../socketProxy/plan";
import type { LogsSpec } from "../spec/logs";

export interface LogsInput {
    /** Name of the stack. */
    name: string;
    spec: LogsSpec;
    /** Alerts in LogQL beside those of the spec. */
    ruleGroups?: readonly RuleGroup[];
    /** Where alerts go, `host:port` each. */
    alertmanagers?: readonly string[];
    /** Where the link of an alert leads. */
    links?: RulerLinks;
}

/** Loki and what brings lines to it, ready to be deployed. */
export interface LogsPlan {
    loki: LokiPlan;
    collector?: CollectorPlan;
    /** The proxy before the Docker engine, where the collector has one. */
    socketProxy?: SocketProxyPlan;
}

/** Plans the logs of a spec that is valid. */
export function planLogs(input: LogsInput): LogsPlan {
    const { name, spec, ruleGroups = [], alertmanagers, links } = input;
    const loki = planLoki({
        spec: spec.loki,
        ruleGroups: [...ruleGroups, ...(spec.ruleGroups ?? [])],
        alertmanagers,
        links,
    });
    if (spec.collector === false) {
        return { loki };
    }
    const collector = planCollector({ name, spec: spec.collector, lokiUrl: loki.internalUrl });
    const { socketPath } = collector;
    return {
        loki,
        collector,
        ...(socketPath !== undefined && { socketProxy: planSocketProxy(socketPath) }),
    };
}
