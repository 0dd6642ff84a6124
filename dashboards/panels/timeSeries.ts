import * as common from "@grafana/grafana-foundation-sdk/common";
import * as timeseries from "@grafana/grafana-foundation-sdk/timeseries";
import type { DashboardContext } from "../types";
import { legend, legendTable, tooltip } from "./options";
import { placeable } from "./placeable";
import { rangeQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";
import { stepsIn } from "./steps";

export interface TimeSeriesSpec extends PanelSpec {
    /** Whether series are stacked; false by default. */
    stacked?: boolean;
    /** Minimum upper end of the axis, so that tiny values do not look large; automatic by default. */
    axisTop?: number;
    /** Maximum of the axis; automatic by default. */
    axisEnd?: number;
    /** Whether the steps are drawn as dashed lines; false by default. */
    limits?: boolean;
    /** Whether the legend has a line for each series, with its last and its highest value; false by default. */
    values?: boolean;
    /** Whether values are drawn as bars, for counts over each step; false by default. */
    bars?: boolean;
    /** Whether the panel has values above and below 0, such as traffic in and out; false by default. */
    mirrored?: boolean;
}

/** Lines over time. */
export function timeSeriesPanel(spec: TimeSeriesSpec): Panel {
    return placeable(spec, rangeQuery, (context) => {
        const panel = lines(spec);
        const limits = spec.limits === true ? limitsOf(spec, context) : [];
        if (spec.mirrored !== true) {
            panel.axisSoftMin(0);
        }
        if (spec.stacked === true) {
            panel.stacking(new common.StackingConfigBuilder().mode(common.StackingMode.Normal).group("A"));
        }
        if (limits.length > 0) {
            const style = new common.GraphThresholdsStyleConfigBuilder();
            panel.thresholdsStyle(style.mode(common.GraphThresholdsStyleMode.Dashed));
        }
        if (spec.axisEnd !== undefined) {
            panel.max(spec.axisEnd);
        }
        return spec.axisTop === undefined ? panel : panel.axisSoftMax(topOf(spec.axisTop, limits));
    });
}

/** Positions of the dashed lines; the first step has none. */
function limitsOf({ unit, steps = [] }: TimeSeriesSpec, context: DashboardContext): number[] {
    return stepsIn(unit, steps, context)
        .slice(1)
        .map(([from]) => from);
}

/** High enough that each dashed line is seen. */
function topOf(axisTop: number, limits: readonly number[]): number {
    const highest = Math.max(0, ...limits);
    return highest > axisTop ? Number((1.1 * highest).toPrecision(3)) : axisTop;
}

function lines(spec: TimeSeriesSpec): timeseries.PanelBuilder {
    const panel = new timeseries.PanelBuilder()
        .lineWidth(1)
        .fillOpacity(spec.stacked === true ? 30 : 10)
        .gradientMode(common.GraphGradientMode.Opacity)
        .showPoints(common.VisibilityMode.Never)
        .legend(spec.values === true ? legendTable() : legend())
        .tooltip(tooltip());
    return spec.bars === true
        ? panel
              .drawStyle(common.GraphDrawStyle.Bars)
              .fillOpacity(80)
              .gradientMode(common.GraphGradientMode.None)
        : panel;
}
