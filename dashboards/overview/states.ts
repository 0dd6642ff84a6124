import type { Present } from "../../rules";
import type { Pack, UpMetric } from "../../rules/pack";
import { exporterPacks } from "../../rules/packs";

/** The metrics that are 0 while something is down, each with its text. */
export function statesOf({ exporters }: Present): UpMetric[] {
    const kinds = [...new Set(exporters)].sort();
    const packs: Readonly<Record<string, Pack>> = exporterPacks;
    return [{ metric: "up", down: "Cannot be scraped" }, ...kinds.flatMap((kind) => packs[kind]?.up ?? [])];
}
