import type { CollectorSpec } from "../spec/logs";
import { containersOf } from "./planSources";

/** Warnings about a collector, one sentence each. */
export function collectorNotices(spec: CollectorSpec): string[] {
    return [
        ...(spec.kind === "promtail"
            ? [
                  "Promtail collects the logs. It reached its end of life on 2026-03-02 and gets no more fixes: Alloy works with the same settings.",
              ]
            : []),
        ...(spec.dockerSocket === "direct" && containersOf(spec).length > 0
            ? [
                  "The collector has direct access to the Docker engine's socket: a compromised collector controls the host. Through the proxy, the default, it can only read.",
              ]
            : []),
    ];
}
