import type { JsonNode } from "../jsonTree";
import type { DashboardCheck, Hit } from "../check";
import { isDrawn } from "../panelKinds";
import { at, textOf } from "../node";

export const duplicatePanelIds: DashboardCheck = {
    code: "VL411",
    name: "duplicate-panel-id",
    severity: "warning",
    reason: "Grafana identifies panels by id: a link, the editor or an alert of one panel can open the other.",
    fix: "Give each panel a unique id, or omit the ids: Grafana then assigns them.",
    example: '{ "panels": [{ "id": 4 }, { "id": 4 }] }',
    fixed: '{ "panels": [{ "id": 4 }, { "id": 5 }] }',
    *find({ panels }) {
        const numbered = panels.filter(({ id }) => id !== undefined && id !== 0);
        yield* repeated(
            numbered.map((panel) => ({ panel, key: String(panel.id), node: panel.node })),
            (key) => `another panel has the id ${key} too`,
        );
    },
};

export const duplicateRefIds: DashboardCheck = {
    code: "VL412",
    name: "duplicate-ref-id",
    severity: "warning",
    reason: "Transformations, overrides and expressions refer to a query by its refId: of two equal ones, one is unreachable.",
    fix: "Give each query of the panel a unique refId.",
    example:
        '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up" }, { "refId": "A", "expr": "up" }] }',
    fixed: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up" }, { "refId": "B", "expr": "up" }] }',
    *find({ panels }) {
        for (const panel of panels) {
            yield* repeated(
                panel.targets.flatMap((target) =>
                    target.refId ? [{ panel, key: target.refId, node: target.node }] : [],
                ),
                (key) => `another query of this panel has the refId ${key} too`,
            );
        }
    },
};

export const duplicateTitles: DashboardCheck = {
    code: "VL413",
    name: "duplicate-panel-title",
    severity: "info",
    reason: "People refer to a panel by its title; two equal titles in one row are ambiguous.",
    fix: "State the difference in the titles.",
    example: '{ "panels": [{ "title": "Memory" }, { "title": "Memory" }] }',
    fixed: '{ "panels": [{ "title": "Memory used" }, { "title": "Memory by database" }] }',
    *find({ panels }) {
        const titled = panels.filter(
            ({ type, title, node }) => isDrawn(type) && title?.trim() && !textOf(at(node, "repeat")),
        );
        yield* repeated(
            titled.map((panel) => ({
                panel,
                key: `${panel.row} ${panel.title?.trim().toLowerCase()}`,
                node: panel.node,
            })),
            (_, { title }) => `another panel of the row has the title ${JSON.stringify(title)} too`,
        );
    },
};

export const duplicateVariables: DashboardCheck = {
    code: "VL414",
    name: "duplicate-variable",
    severity: "warning",
    reason: "Two variables share a name: queries get the value of only one of them.",
    fix: "Rename one, or remove it.",
    example: '{ "templating": { "list": [{ "name": "job" }, { "name": "job" }] } }',
    fixed: '{ "templating": { "list": [{ "name": "job" }, { "name": "instance" }] } }',
    *find({ variables }) {
        const seen = new Set<string>();
        for (const { name, node } of variables.filter((variable) => variable.name !== "")) {
            if (seen.has(name)) {
                yield { node, message: `another variable has the name ${name} too` };
            }
            seen.add(name);
        }
    },
};

interface Keyed {
    panel: NonNullable<Hit["panel"]>;
    key: string;
    node: JsonNode;
}

/** A hit for every item with a repeated key, except the first. */
function* repeated(
    items: readonly Keyed[],
    describe: (key: string, panel: Keyed["panel"]) => string,
): Generator<Hit> {
    const seen = new Set<string>();
    for (const { panel, key, node } of items) {
        if (seen.has(key)) {
            yield { node, panel, message: describe(key, panel) };
        }
        seen.add(key);
    }
}
