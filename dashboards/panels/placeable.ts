import type { Builder, Dataquery } from "@grafana/grafana-foundation-sdk/cog";
import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { dataSource } from "./queries";
import type { Meaning, Panel, PanelSpec, Query, Step } from "./spec";

/** What the builders of all kinds of panels have in common. */
interface AnyBuilder extends Builder<model.Panel> {
    title(title: string): unknown;
    description(description: string): unknown;
    datasource(ref: { type: string; uid: string }): unknown;
    unit(unit: string): unknown;
    decimals(decimals: number): unknown;
    thresholds(thresholds: Builder<model.ThresholdsConfig>): unknown;
    targets(targets: Builder<Dataquery>[]): unknown;
    overrideByQuery(refId: string, properties: model.DynamicConfigValue[]): unknown;
    gridPos(position: model.GridPos): unknown;
}

/** A panel of any kind, with all that every panel has. */
export function placeable(
    spec: PanelSpec,
    query: (query: Query) => DataqueryBuilder,
    create: () => AnyBuilder,
): Panel {
    return (position) => {
        const panel = create();
        panel.title(spec.title);
        panel.description(spec.description);
        panel.datasource(dataSource);
        panel.unit(spec.unit);
        if (spec.decimals !== undefined) {
            panel.decimals(spec.decimals);
        }
        panel.thresholds(thresholds(spec.steps ?? [[0, "green"]]));
        panel.targets(spec.queries.map((item, index) => query(item).refId(refId(index))));
        for (const [index, { color }] of spec.queries.entries()) {
            if (color) {
                const value = { mode: model.FieldColorModeId.Fixed, fixedColor: color };
                panel.overrideByQuery(refId(index), [{ id: "color", value }]);
            }
        }
        panel.gridPos(position);
        return panel.build();
    };
}

/** Values that are shown as what they mean. */
export function mappings(meanings: readonly Meaning[]): model.ValueMapping[] {
    const options = Object.fromEntries(meanings.map(({ value, text, color }) => [value, { text, color }]));
    return [{ type: model.MappingType.ValueToText, options }];
}

/** A, B, C and so on, as Grafana calls the queries of a panel. */
function refId(index: number): string {
    return String.fromCharCode("A".charCodeAt(0) + index);
}

/** Grafana writes `null` as the first step's value, and some versions drop it again: 0 stays what it is. */
function thresholds(steps: readonly Step[]): model.ThresholdsConfigBuilder {
    return new model.ThresholdsConfigBuilder()
        .mode(model.ThresholdsMode.Absolute)
        .steps(steps.map(([value, color]) => ({ value, color })));
}
