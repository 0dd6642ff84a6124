import type { JsonNode } from "../jsonTree";
import type { DashboardCheck, Hit } from "../check";
import { isDrawn } from "../panelKinds";
import { at, textOf } from "../node";

export const duplicatePanelIds: DashboardCheck = {
    code: "VL411",
    name: "duplicate-panel-id",
    severity: "warning",
    reason: "Grafana tells panels apart by id: a link to one, its editor and its alerts can open the other.",
    mend: "Give each panel an id of its own; Grafana does so itself where the ids are left out.",
    example: '{ "panels": [{ "id": 4 }, { "id": 4 }] }',
    mended: '{ "panels": [{ "id": 4 }, { "id": 5 }] }',
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
    reason: "Transformations, overrides and expressions find a query by its refId: one of two is never found.",
    mend: "Give each query of the panel a letter of its own.",
    example:
        '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up" }, { "refId": "A", "expr": "up" }] }',
    mended: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up" }, { "refId": "B", "expr": "up" }] }',
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
    reason: "Who speaks of a panel names its title; two of the same in one row cannot be told apart.",
    mend: "Say in the title in what the panels differ.",
    example: '{ "panels": [{ "title": "Memory" }, { "title": "Memory" }] }',
    mended: '{ "panels": [{ "title": "Memory used" }, { "title": "Memory by database" }] }',
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
    reason: "Two variables with one name: the queries get the value of only one of them.",
    mend: "Rename one, or remove it.",
    example: '{ "templating": { "list": [{ "name": "job" }, { "name": "job" }] } }',
    mended: '{ "templating": { "list": [{ "name": "job" }, { "name": "instance" }] } }',
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

/** A hit for everything but the first with a key. */
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
