import * as common from "@grafana/grafana-foundation-sdk/common";
import * as logs from "@grafana/grafana-foundation-sdk/logs";
import { placeable } from "./placeable";
import { rangeQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";

/** Lines that a query of Loki returns, the newest first. */
export type LogsSpec = Omit<PanelSpec, "unit" | "source" | "queries"> & {
    /** LogQL that returns lines. */
    expr: string;
    /** What is said where there is no line. */
    empty: string;
};

/** Lines as they were written, each with its labels behind a click. */
export function logsPanel({ expr, ...spec }: LogsSpec): Panel {
    const all: PanelSpec = { ...spec, unit: "none", source: "loki", queries: [{ expr, legend: "lines" }] };
    return placeable(all, rangeQuery, () =>
        new logs.PanelBuilder()
            .showTime(true)
            .wrapLogMessage(true)
            .enableLogDetails(true)
            .sortOrder(common.LogsSortOrder.Descending)
            .dedupStrategy(common.LogsDedupStrategy.None),
    );
}
