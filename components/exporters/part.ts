import type { Part, PartPlan } from "../part";
import type { MonitoringSpec } from "../monitoringSpec";
import type { ExporterSpec } from "./kinds";
import { planExporters, scrapeJobsOf } from "./plan";
import { aliasOf } from "./planNames";
import { withContainerLabels } from "./containerLabels";

const defaultExporters: readonly ExporterSpec[] = [{ kind: "node" }];

/** The exporters of a stack; the node exporter by default. */
export function exportersOf({ exporters }: MonitoringSpec): readonly ExporterSpec[] {
    return exporters ?? defaultExporters;
}

/** Exporters of the catalogue. */
export const exportersPart: Part = {
    component: "ExporterSet",
    offers: (spec) => {
        const exporters = exportersOf(spec);
        return {
            aliases: exporters.map(aliasOf),
            jobs: exporters.flatMap((exporter) => {
                const jobs = scrapeJobsOf([exporter]);
                return exporter.kind === "cadvisor"
                    ? jobs.map((job) => withContainerLabels(job, spec.logs))
                    : jobs;
            }),
            present: { exporters: exporters.map(({ kind }) => kind) },
        };
    },
    plan: ({ spec }): PartPlan => ({
        servers: planExporters(exportersOf(spec)),
        urls: {},
    }),
    without: (spec, images) => ({
        ...spec,
        exporters: exportersOf(spec).filter(({ kind }) => !images.includes(kind)),
        // The node exporter exposes their metrics.
        ...(images.includes("node") && spec.cronJobs && { cronJobs: [] }),
    }),
};
