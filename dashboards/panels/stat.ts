import * as common from "@grafana/grafana-foundation-sdk/common";
import * as stat from "@grafana/grafana-foundation-sdk/stat";
import { lastValue } from "./options";
import { placeable } from "./placeable";
import { instantQuery, rangeQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";

export interface StatSpec extends PanelSpec {
    /** Whether the course of the value is drawn behind it, from 0 up; false by default. */
    course?: boolean;
    /** Whether the legend is shown in place of the value; false by default. */
    names?: boolean;
    /** Whether the value is a mere fact, neither good nor bad: in the colour of text, and smaller; false by default. */
    plain?: boolean;
    /** Whether the colour fills the panel, so that states are seen from afar; false by default. */
    filled?: boolean;
}

/** The present value, large. */
export function statPanel(spec: StatSpec): Panel {
    return placeable(spec, spec.course === true ? rangeQuery : instantQuery, () => {
        const panel = new stat.PanelBuilder()
            .graphMode(spec.course === true ? common.BigValueGraphMode.Area : common.BigValueGraphMode.None)
            .textMode(textMode(spec))
            .reduceOptions(lastValue());
        if (spec.course === true) {
            panel.min(0);
        }
        if (spec.filled === true) {
            panel.colorMode(common.BigValueColorMode.Background);
        }
        return spec.plain === true
            ? panel
                  .colorMode(common.BigValueColorMode.None)
                  .text(new common.VizTextDisplayOptionsBuilder().titleSize(14).valueSize(20))
            : panel;
    });
}

function textMode({ names, filled }: StatSpec): common.BigValueTextMode {
    if (names === true) {
        return common.BigValueTextMode.Name;
    }
    return filled === true ? common.BigValueTextMode.ValueAndName : common.BigValueTextMode.Auto;
}
