import type { ScrapeJob } from "../../spec/scrapeJob";
import { sortedOrNothing } from "../../spec/sorted";
import type { BlackboxExporterSpec } from "./spec";

/**
 * A job for each probe, whose targets the exporter at `address` tries when it is scraped.
 *
 * https://github.com/prometheus/blackbox_exporter#prometheus-server-configuration
 */
export function planProbes(spec: BlackboxExporterSpec, address: string): ScrapeJob[] {
    return (spec.probes ?? []).map((probe) => {
        const labels = sortedOrNothing({ ...spec.labels, ...probe.labels });
        const interval = probe.scrapeIntervalSeconds ?? spec.scrapeIntervalSeconds;
        return {
            name: probe.name,
            ...(interval !== undefined && { scrapeIntervalSeconds: interval }),
            metricsPath: "/probe",
            params: { module: [probe.module] },
            static: [{ targets: probe.targets, ...(labels && { labels }) }],
            relabel: [
                { sourceLabels: ["__address__"], targetLabel: "__param_target" },
                { sourceLabels: ["__param_target"], targetLabel: "instance" },
                { targetLabel: "__address__", replacement: address },
            ],
        };
    });
}
