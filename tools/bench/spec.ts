import type { MonitoringSpec } from "../../components";
import type { RuleGroup } from "../../rules/types";

/** The dev stack without Grafana, which Compose cannot provision. */
export function benchSpec(
    ports: { prometheus: number; alertmanager: number },
    ruleGroups: RuleGroup[] = [],
): MonitoringSpec {
    return {
        name: "bench",
        exporters: [
            { kind: "node" },
            { kind: "cadvisor" },
            {
                kind: "blackbox",
                probes: [
                    { name: "own-servers", module: "http_2xx", targets: ["http://prometheus:9090/-/ready"] },
                ],
            },
        ],
        prometheus: { publish: { port: ports.prometheus } },
        alerting: { allowUndelivered: true, publish: { port: ports.alertmanager } },
        grafana: false,
        ruleGroups,
    };
}

/** A rule whose name changes with each edit, to detect when it is live. */
export function editedRules(edit: number): RuleGroup[] {
    return [{ name: "bench-edit", rules: [{ record: `bench:edit:${edit}`, expr: "vector(1)" }] }];
}
