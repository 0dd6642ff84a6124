import type { DashboardCheck } from "../check";
import { fieldSettings, thresholdValues } from "../fieldSettings";
import { itemsOf } from "../node";

const judged = new Set(["stat", "gauge"]);
const percent = new Set(["percent", "percentunit"]);

export const thresholdsMissing: DashboardCheck = {
    code: "VL425",
    name: "thresholds-missing",
    severity: "warning",
    reason: "Grafana then paints every value of 80 and more red, whatever it counts.",
    mend: "Set thresholds where a value becomes bad, or a fixed colour where no value is.",
    example: '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s" } } }',
    mended: '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s", "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 2 }] } } } }',
    *find({ panels }) {
        for (const panel of panels) {
            const { thresholds, hasFixedColour } = fieldSettings(panel);
            const isJudged = judged.has(panel.type) && panel.targets.length > 0 && !panel.isFromLibrary;
            if (isJudged && !hasFixedColour && itemsOf(thresholds).length === 0) {
                yield { node: panel.node, panel, message: `the ${panel.type} has no thresholds` };
            }
        }
    },
};

export const thresholdsUntouched: DashboardCheck = {
    code: "VL426",
    name: "thresholds-untouched",
    severity: "info",
    reason: "Green below 80 and red above is what Grafana puts into a new panel; it says nothing but for a percentage.",
    mend: "Set the values where this quantity becomes bad, or leave the base alone.",
    example:
        '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s", "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 80 }] } } } }',
    mended: '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s", "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 2 }] } } } }',
    *find({ panels }) {
        for (const panel of panels) {
            const { thresholds, hasFixedColour, unit } = fieldSettings(panel);
            const isJudged = judged.has(panel.type) && !hasFixedColour && !percent.has(unit ?? "");
            if (thresholds && isJudged) {
                const [first, second, ...more] = thresholdValues(thresholds);
                if (first === undefined && second === 80 && more.length === 0) {
                    yield {
                        node: thresholds,
                        panel,
                        message: `the only threshold is 80${unit === undefined ? "" : ` ${unit}`}`,
                    };
                }
            }
        }
    },
};

export const thresholdsOrder: DashboardCheck = {
    code: "VL427",
    name: "thresholds-not-ascending",
    severity: "warning",
    reason: "Grafana takes the last step that the value has reached, in the order as written: colours come out wrong.",
    mend: "Put the steps in ascending order, the base first.",
    example:
        '{ "type": "gauge", "fieldConfig": { "defaults": { "thresholds": { "steps": [{ "value": null }, { "value": 90 }, { "value": 70 }] } } } }',
    mended: '{ "type": "gauge", "fieldConfig": { "defaults": { "thresholds": { "steps": [{ "value": null }, { "value": 70 }, { "value": 90 }] } } } }',
    *find({ panels }) {
        for (const panel of panels) {
            const { thresholds } = fieldSettings(panel);
            const values = thresholds ? thresholdValues(thresholds) : [];
            const numbers = values.map((value, index) =>
                value === undefined && index === 0 ? Number.NEGATIVE_INFINITY : value,
            );
            const isAscending = numbers.every((value, index) => {
                const before = numbers[index - 1];
                return index === 0 || (value !== undefined && before !== undefined && value >= before);
            });
            if (thresholds && !isAscending) {
                const shown = values.map((value) => value ?? "base").join(", ");
                yield { node: thresholds, panel, message: `the steps are ${shown}` };
            }
        }
    },
};
