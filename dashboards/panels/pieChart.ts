import * as piechart from "@grafana/grafana-foundation-sdk/piechart";
import * as common from "@grafana/grafana-foundation-sdk/common";
import { lastValue, tooltip } from "./options";
import { placeable } from "./placeable";
import { instantQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";

/** The parts of a whole, for a handful of series at most: their values and shares are in the legend. */
export function pieChartPanel(spec: PanelSpec): Panel {
    return placeable(spec, instantQuery, () =>
        new piechart.PanelBuilder()
            .pieType(piechart.PieChartType.Donut)
            .legend(
                new piechart.PieChartLegendOptionsBuilder()
                    .showLegend(true)
                    .displayMode(common.LegendDisplayMode.Table)
                    .placement(common.LegendPlacement.Right)
                    .values([piechart.PieChartLegendValues.Value, piechart.PieChartLegendValues.Percent]),
            )
            .tooltip(tooltip())
            .reduceOptions(lastValue()),
    );
}
