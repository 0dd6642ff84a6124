import type { DashboardCheck } from "../check";
import { fieldSettings, thresholdValues } from "../fieldSettings";
import { itemsOf } from "../node";

const checkedTypes = new Set(["stat", "gauge"]);
const percent = new Set(["percent", "percentunit"]);

export const thresholdsMissing: DashboardCheck = {
    code: "VL425",
    name: "thresholds-missing",
    severity: "warning",
    reason: "Grafana then colours every value of 80 and more red, whatever it measures.",
    fix: "Set thresholds at values that are bad, or a fixed colour if none is.",
    example: '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s" } } }',
    fixed: '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s", "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 2 }] } } } }',
    *find({ panels }) {
        for (const panel of panels) {
            const { thresholds, hasFixedColour } = fieldSettings(panel);
            const isChecked =
                checkedTypes.has(panel.type) && panel.targets.length > 0 && !panel.isFromLibrary;
            if (isChecked && !hasFixedColour && itemsOf(thresholds).length === 0) {
                yield { node: panel.node, panel, message: `the ${panel.type} has no thresholds` };
            }
        }
    },
};

export const defaultThresholds: DashboardCheck = {
    code: "VL426",
    name: "default-thresholds",
    severity: "info",
    reason: "Green below 80 and red above is the default of a new panel; it is meaningful for percentages only.",
    fix: "Set thresholds that fit the quantity, or keep only the base.",
    example:
        '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s", "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 80 }] } } } }',
    fixed: '{ "type": "stat", "fieldConfig": { "defaults": { "unit": "s", "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 2 }] } } } }',
    *find({ panels }) {
        for (const panel of panels) {
            const { thresholds, hasFixedColour, unit } = fieldSettings(panel);
            const isChecked = checkedTypes.has(panel.type) && !hasFixedColour && !percent.has(unit ?? "");
            if (thresholds && isChecked) {
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
    reason: "Grafana applies the last step in list order that the value reaches: colours are wrong.",
    fix: "Sort the steps in ascending order, base first.",
    example:
        '{ "type": "gauge", "fieldConfig": { "defaults": { "thresholds": { "steps": [{ "value": null }, { "value": 90 }, { "value": 70 }] } } } }',
    fixed: '{ "type": "gauge", "fieldConfig": { "defaults": { "thresholds": { "steps": [{ "value": null }, { "value": 70 }, { "value": 90 }] } } } }',
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
