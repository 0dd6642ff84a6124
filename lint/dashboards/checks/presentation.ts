import type { DashboardCheck } from "../check";
import { fieldSettings } from "../fieldSettings";
import { at, textOf } from "../node";
import { isDrawn, replacedKinds, showsNumbers } from "../panelKinds";

export const panelTitle: DashboardCheck = {
    code: "VL421",
    name: "panel-without-title",
    severity: "warning",
    reason: "Viewers must guess what the panel shows, and lists of panels cannot name it.",
    fix: "Set title to a short noun phrase.",
    example: '{ "type": "timeseries", "title": "" }',
    fixed: '{ "type": "timeseries", "title": "Memory used" }',
    *find({ panels }) {
        for (const panel of panels) {
            if (isDrawn(panel.type) && !panel.isFromLibrary && !panel.title?.trim()) {
                yield { node: panel.node, panel, message: "the panel has no title" };
            }
        }
    },
};

export const panelDescription: DashboardCheck = {
    code: "VL422",
    name: "panel-without-description",
    severity: "info",
    reason: "The description tells the person on call what is normal and what to do otherwise.",
    fix: "State in a sentence what is measured and what a bad value means.",
    example: '{ "type": "timeseries", "description": "" }',
    fixed: '{ "type": "timeseries", "description": "Above 90 % of the limit, keys are evicted." }',
    *find({ panels }) {
        for (const panel of panels) {
            const described = textOf(at(panel.node, "description"))?.trim();
            if (isDrawn(panel.type) && !panel.isFromLibrary && !described) {
                yield { node: panel.node, panel, message: "the panel has no description" };
            }
        }
    },
};

export const panelUnit: DashboardCheck = {
    code: "VL423",
    name: "panel-without-unit",
    severity: "warning",
    reason: "A number without a unit is misread: seconds as milliseconds, a ratio as a count.",
    fix: 'Set the unit of the field; "short" for a count, "none" for a bare number.',
    example: '{ "type": "timeseries", "fieldConfig": { "defaults": {} } }',
    fixed: '{ "type": "timeseries", "fieldConfig": { "defaults": { "unit": "bytes" } } }',
    *find({ panels }) {
        for (const panel of panels) {
            const hasQueries = panel.targets.length > 0;
            if (showsNumbers(panel.type) && hasQueries && !panel.isFromLibrary) {
                const { unit, ownUnits, showsTexts } = fieldSettings(panel);
                if (unit === undefined && ownUnits.length === 0 && !showsTexts) {
                    yield { node: panel.node, panel, message: "the panel sets no unit" };
                }
            }
        }
    },
};

export const replacedKind: DashboardCheck = {
    code: "VL424",
    name: "replaced-panel-type",
    severity: "info",
    reason: "Grafana 11 and later lack this panel type and migrate it to another when they load the dashboard.",
    fix: "Open the dashboard in a current Grafana, check the migrated panel, and save it.",
    example: '{ "type": "singlestat" }',
    fixed: '{ "type": "stat" }',
    *find({ panels }) {
        for (const panel of panels) {
            const successor = replacedKinds.get(panel.type);
            if (successor) {
                yield {
                    node: at(panel.node, "type") ?? panel.node,
                    panel,
                    message: `the type ${panel.type} was replaced by ${successor}`,
                };
            }
        }
    },
};
