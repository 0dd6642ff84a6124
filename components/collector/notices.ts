import type { CollectorSpec } from "../spec/logs";
import { containersOf } from "./planSources";

/** What a person should know about a collector, each a sentence. */
export function collectorNotices(spec: CollectorSpec): string[] {
    return [
        ...(spec.kind === "promtail"
            ? [
                  "Logs are collected by Promtail, which reached its end of life on 2026-03-02 and gets no more fixes: Alloy does the same from the same description.",
              ]
            : []),
        ...(spec.dockerSocket === "direct" && containersOf(spec).length > 0
            ? [
                  "The collector is given the Docker engine's socket itself: who takes over the collector has the host. Through the proxy, the default, it can only read.",
              ]
            : []),
    ];
}
