import * as bargauge from "@grafana/grafana-foundation-sdk/bargauge";
import * as common from "@grafana/grafana-foundation-sdk/common";
import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import { everyRow, lastValue } from "./options";
import { placeable } from "./placeable";
import { instantQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";

export interface BarGaugeSpec extends PanelSpec {
    /** The value of a full bar; the highest one by default. */
    max?: number;
}

/** Grafana makes one table of the present values of a Loki, in the order of their labels. */
const highestFirst = { id: "sortBy", options: { fields: {}, sort: [{ field: "Value #A", desc: true }] } };

/** A bar for each series, as long as its present value, and in the colour of its step. */
export function barGaugePanel(spec: BarGaugeSpec): Panel {
    return placeable(spec, instantQuery, () => {
        const panel = new bargauge.PanelBuilder()
            .orientation(common.VizOrientation.Horizontal)
            .displayMode(common.BarGaugeDisplayMode.Basic)
            .valueMode(common.BarGaugeValueMode.Color)
            .showUnfilled(true)
            .minVizHeight(16)
            .text(new common.VizTextDisplayOptionsBuilder().titleSize(13).valueSize(14))
            .colorScheme(new model.FieldColorBuilder().mode(model.FieldColorModeId.Thresholds))
            .reduceOptions(spec.source === "loki" ? everyRow() : lastValue())
            .min(0);
        if (spec.source === "loki") {
            panel.transformations([highestFirst]);
        }
        return spec.max === undefined ? panel : panel.max(spec.max);
    });
}
