import * as common from "@grafana/grafana-foundation-sdk/common";
import * as timeseries from "@grafana/grafana-foundation-sdk/timeseries";
import { legend, tooltip } from "./options";
import { placeable } from "./placeable";
import { rangeQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";

export interface TimeSeriesSpec extends PanelSpec {
    /** Whether each series stands on the one before; false by default. */
    stacked?: boolean;
    /** How high the axis reaches at least, so that nothing does not look like something; as the values by default. */
    axisTop?: number;
}

/** Lines over time. */
export function timeSeriesPanel(spec: TimeSeriesSpec): Panel {
    return placeable(spec, rangeQuery, () => {
        const panel = new timeseries.PanelBuilder()
            .lineWidth(1)
            .fillOpacity(spec.stacked === true ? 30 : 10)
            .gradientMode(common.GraphGradientMode.Opacity)
            .showPoints(common.VisibilityMode.Never)
            .axisSoftMin(0)
            .legend(legend())
            .tooltip(tooltip());
        if (spec.stacked === true) {
            panel.stacking(new common.StackingConfigBuilder().mode(common.StackingMode.Normal).group("A"));
        }
        return spec.axisTop === undefined ? panel : panel.axisSoftMax(spec.axisTop);
    });
}
