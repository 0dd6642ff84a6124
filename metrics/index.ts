import * as sources from "./sources";
import type { CatalogueMetric, MetricsSource } from "./types";

export type { CatalogueMetric, MetricsSource, MetricType } from "./types";

/** What every program of the project exposes, sorted by name. */
export const catalogue: readonly MetricsSource[] = Object.values<unknown>(sources)
    .map((source) => source as MetricsSource)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** What the exporter of a kind exposes, by metric; nothing where the catalogue does not know it. */
export function metricsOf(kind: string): Readonly<Record<string, CatalogueMetric>> {
    return catalogue.find(({ name }) => name === kind)?.metrics ?? {};
}
