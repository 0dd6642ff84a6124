import type { DashboardCheck } from "../check";
import { fieldSettings } from "../fieldSettings";
import { at, textOf } from "../node";
import { isDrawn, replacedKinds, showsNumbers } from "../panelKinds";

export const panelTitle: DashboardCheck = {
    code: "VL421",
    name: "panel-without-title",
    severity: "warning",
    reason: "A reader has to guess what the panel shows, and lists of panels have nothing to call it.",
    mend: "Say in a few words what is shown.",
    example: '{ "type": "timeseries", "title": "" }',
    mended: '{ "type": "timeseries", "title": "Memory used" }',
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
    reason: "A description tells at three in the morning what is normal here and what to do when it is not.",
    mend: "Say in a sentence what is measured, and what a bad value means.",
    example: '{ "type": "timeseries", "description": "" }',
    mended: '{ "type": "timeseries", "description": "Above 90 % of the limit, keys are evicted." }',
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
    reason: "A number without a unit is read wrongly: seconds as milliseconds, a share as a count.",
    mend: 'Set the unit of the field; "short" for a count, "none" for a bare number.',
    example: '{ "type": "timeseries", "fieldConfig": { "defaults": {} } }',
    mended: '{ "type": "timeseries", "fieldConfig": { "defaults": { "unit": "bytes" } } }',
    *find({ panels }) {
        for (const panel of panels) {
            const hasQueries = panel.targets.length > 0;
            if (showsNumbers(panel.type) && hasQueries && !panel.isFromLibrary) {
                const { unit, ownUnits, showsTexts } = fieldSettings(panel);
                if (unit === undefined && ownUnits.length === 0 && !showsTexts) {
                    yield { node: panel.node, panel, message: "the panel's numbers have no unit" };
                }
            }
        }
    },
};

export const replacedKind: DashboardCheck = {
    code: "VL424",
    name: "replaced-panel-type",
    severity: "info",
    reason: "Grafana 11 and later have no such panel and put another in its place when they load the dashboard.",
    mend: "Open the dashboard in a current Grafana, look at the panel, and save what it made of it.",
    example: '{ "type": "singlestat" }',
    mended: '{ "type": "stat" }',
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
