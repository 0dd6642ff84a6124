import * as common from "@grafana/grafana-foundation-sdk/common";

/** The names of all series below the panel; their values are in the tooltip. */
export function legend(): common.VizLegendOptionsBuilder {
    return new common.VizLegendOptionsBuilder()
        .showLegend(true)
        .displayMode(common.LegendDisplayMode.List)
        .placement(common.LegendPlacement.Bottom);
}

/** A line for each series, with its last and its highest value. */
export function legendTable(): common.VizLegendOptionsBuilder {
    return legend().displayMode(common.LegendDisplayMode.Table).calcs(["lastNotNull", "max"]);
}

/** The values of all series at the time pointed at, the highest first. */
export function tooltip(): common.VizTooltipOptionsBuilder {
    return new common.VizTooltipOptionsBuilder()
        .mode(common.TooltipDisplayMode.Multi)
        .sort(common.SortOrder.Descending);
}

/** The last value of a query. */
export function lastValue(): common.ReduceDataOptionsBuilder {
    return new common.ReduceDataOptionsBuilder().calcs(["lastNotNull"]).values(false);
}

/** Each row of a query that is answered by a table; Grafana shows 25 at most where it is not told. */
export function everyRow(): common.ReduceDataOptionsBuilder {
    return new common.ReduceDataOptionsBuilder().calcs(["lastNotNull"]).values(true);
}
