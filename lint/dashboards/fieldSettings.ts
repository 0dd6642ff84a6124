import type { JsonNode } from "./jsonTree";
import type { PanelModel } from "./model";
import { at, itemsOf, numberOf, objectsOf, textOf } from "./node";

/** The field settings of a panel, whichever version of Grafana wrote them. */
export interface FieldSettings {
    /** The default unit, if set; `none` counts. */
    unit: string | undefined;
    /** Units of field overrides. */
    ownUnits: readonly string[];
    /** The list of thresholds, if any. */
    thresholds: JsonNode | undefined;
    /** Whether values are shown as text: each has a mapping, or the field is text. */
    showsTexts: boolean;
    /** Whether the colour is independent of the value. */
    hasFixedColour: boolean;
}

/** Reads `fieldConfig`, or its predecessors before Grafana 7. */
export function fieldSettings({ node }: PanelModel): FieldSettings {
    const defaults = at(node, "fieldConfig", "defaults") ?? at(node, "options", "fieldOptions", "defaults");
    const overrides = objectsOf(at(node, "fieldConfig", "overrides")).flatMap((override) =>
        objectsOf(at(override, "properties")),
    );
    const colourMode = textOf(at(defaults, "color", "mode"));
    return {
        unit: [at(defaults, "unit"), at(node, "format"), at(itemsOf(at(node, "yaxes"))[0], "format")]
            .map(textOf)
            .find(Boolean),
        ownUnits: overrides.flatMap((property) =>
            textOf(at(property, "id")) === "unit" ? [textOf(at(property, "value")) ?? ""] : [],
        ),
        thresholds: at(defaults, "thresholds", "steps"),
        showsTexts:
            itemsOf(at(defaults, "mappings")).length > 0 ||
            itemsOf(at(node, "valueMaps")).length > 0 ||
            textOf(at(node, "options", "textMode")) === "name" ||
            (textOf(at(node, "options", "reduceOptions", "fields")) ?? "") !== "",
        hasFixedColour:
            textOf(at(node, "options", "colorMode")) === "none" ||
            (colourMode !== undefined && colourMode !== "thresholds"),
    };
}

/** The thresholds' values in order; the base, which is minus infinity, is undefined. */
export function thresholdValues(steps: JsonNode): (number | undefined)[] {
    return objectsOf(steps).map((step) => numberOf(at(step, "value")));
}
