import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardContext } from "../types";
import type { Meaning, Query } from "./spec";
import { type Step, type Steps, stepsIn } from "./steps";

/** Values that are shown as what they mean. */
export function mappings(meanings: readonly Meaning[]): model.ValueMapping[] {
    const options = Object.fromEntries(meanings.map(({ value, text, color }) => [value, { text, color }]));
    return meanings.length === 0 ? [] : [{ type: model.MappingType.ValueToText, options }];
}

/** Grafana writes `null` as the first step's value, and some versions drop it again: 0 stays what it is. */
export function thresholds(steps: readonly Step[]): model.ThresholdsConfigBuilder {
    return new model.ThresholdsConfigBuilder()
        .mode(model.ThresholdsMode.Absolute)
        .steps(steps.map(([value, color]) => ({ value, color })));
}

const limitLine: readonly model.DynamicConfigValue[] = [
    { id: "custom.fillOpacity", value: 0 },
    { id: "custom.lineStyle", value: { fill: "dash", dash: [8, 8] } },
];

/** What a query has in place of the panel's, whose unit it has where it names none. */
export function queryProperties(
    query: Query,
    panelUnit: string,
    context: DashboardContext,
): model.DynamicConfigValue[] {
    const { color, limit, unit, decimals, steps, meanings } = query;
    const own = (all: Steps) => thresholds(stepsIn(unit ?? panelUnit, all, context)).build();
    return [
        ...(color ? [{ id: "color", value: { mode: model.FieldColorModeId.Fixed, fixedColor: color } }] : []),
        ...(limit === true ? limitLine : []),
        ...(unit === undefined ? [] : [{ id: "unit", value: unit }]),
        ...(decimals === undefined ? [] : [{ id: "decimals", value: decimals }]),
        ...(steps ? [{ id: "thresholds", value: own(steps) }] : []),
        ...(meanings ? [{ id: "mappings", value: mappings(meanings) }] : []),
    ];
}
