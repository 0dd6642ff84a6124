import * as common from "@grafana/grafana-foundation-sdk/common";
import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import * as statetimeline from "@grafana/grafana-foundation-sdk/statetimeline";
import { legend, tooltip } from "./options";
import { placeable } from "./placeable";
import { rangeQuery } from "./queries";
import type { Meaning, Panel, PanelSpec } from "./spec";

/** A bar over time for each series, coloured by what its value means. */
export function stateTimelinePanel(spec: PanelSpec & { meanings: readonly Meaning[] }): Panel {
    return placeable(spec, rangeQuery, () =>
        new statetimeline.PanelBuilder()
            .showValue(common.VisibilityMode.Never)
            .rowHeight(0.8)
            .fillOpacity(80)
            // The legend explains meanings with this mode, and bounds of values with the one that is the default.
            .colorScheme(new model.FieldColorBuilder().mode(model.FieldColorModeId.Fixed))
            .legend(legend())
            .tooltip(tooltip()),
    );
}
