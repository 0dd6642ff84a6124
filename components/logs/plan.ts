import type { RuleGroup } from "../../rules/types";
import { collectorServers, planCollector } from "../collector/plan";
import { planLoki } from "../loki/plan";
import type { RulerLinks } from "../loki/renderRuler";
import type { ServerPlan } from "../server/serverPlan";
import type { LogsSpec } from "../spec/logs";

export interface LogsInput {
    /** Name of the stack. */
    name: string;
    spec: LogsSpec;
    /** Alerts in LogQL in addition to those of the spec. */
    ruleGroups?: readonly RuleGroup[];
    /** Where alerts go, `host:port` each. */
    alertmanagers?: readonly string[];
    /** Where the link of an alert leads. */
    links?: RulerLinks;
}

/** Loki and what collects lines for it, ready to be deployed. */
export interface LogsPlan {
    /** Loki, the collector, and the proxy in front of the Docker engine, as far as they are wanted. */
    servers: readonly ServerPlan[];
    notices: readonly string[];
    /** Public URL of Loki: the published address, else the one in the stack's network. */
    url: string;
    /** URL of Loki in the stack's network. */
    internalUrl: string;
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
    const collector =
        spec.collector === false
            ? undefined
            : planCollector({ name, spec: spec.collector, lokiUrl: loki.internalUrl });
    return {
        servers: [loki, ...(collector ? collectorServers(collector) : [])],
        notices: [...loki.notices, ...(collector?.notices ?? [])],
        url: loki.url,
        internalUrl: loki.internalUrl,
    };
}
