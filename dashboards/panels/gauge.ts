import * as gauge from "@grafana/grafana-foundation-sdk/gauge";
import { lastValue } from "./options";
import { placeable } from "./placeable";
import { instantQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";

/** The present part of a whole, from 0 to 1. */
export function gaugePanel(spec: PanelSpec): Panel {
    return placeable(spec, instantQuery, () =>
        new gauge.PanelBuilder().min(0).max(1).reduceOptions(lastValue()),
    );
}
