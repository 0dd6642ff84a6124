import type { DashboardCheck } from "../check";
import type { PanelModel, Place } from "../model";
import { nameOf } from "../panelKinds";

const columns = 24;

export const beyondGrid: DashboardCheck = {
    code: "VL431",
    name: "panel-outside-grid",
    severity: "warning",
    reason: `Grafana's grid has ${columns} columns: a panel that reaches beyond them is moved or cut.`,
    fix: `Keep x at 0 or more, width and height at 1 or more, and x + width at ${columns} or less.`,
    example: '{ "type": "timeseries", "gridPos": { "x": 18, "y": 0, "w": 12, "h": 8 } }',
    fixed: '{ "type": "timeseries", "gridPos": { "x": 12, "y": 0, "w": 12, "h": 8 } }',
    *find({ panels }) {
        for (const panel of panels) {
            const { place } = panel;
            if (place && !fits(place)) {
                const { x, y, width, height } = place;
                yield {
                    node: panel.node,
                    panel,
                    message: `it is ${width} × ${height} at column ${x}, row ${y}`,
                };
            }
        }
    },
};

export const overlap: DashboardCheck = {
    code: "VL432",
    name: "panels-overlap",
    severity: "warning",
    reason: "Two panels overlap: Grafana moves one of them down, and the layout differs from the JSON.",
    fix: "Move one of them.",
    example:
        '{ "panels": [{ "gridPos": { "x": 0, "y": 0, "w": 12, "h": 8 } }, { "gridPos": { "x": 6, "y": 4, "w": 12, "h": 8 } }] }',
    fixed: '{ "panels": [{ "gridPos": { "x": 0, "y": 0, "w": 12, "h": 8 } }, { "gridPos": { "x": 12, "y": 0, "w": 12, "h": 8 } }] }',
    *find({ panels }) {
        for (const group of layers(panels)) {
            for (const [index, panel] of group.entries()) {
                const other = group.slice(0, index).find((before) => overlaps(before.place, panel.place));
                if (other) {
                    yield { node: panel.node, panel, message: `it overlaps ${nameOf(other)}` };
                }
            }
        }
    },
};

/** Groups of panels that can overlap: those of a collapsed row form a group of their own. */
function layers(panels: readonly PanelModel[]): Placed[][] {
    const groups = new Map<number, Placed[]>();
    for (const panel of panels.filter(isPlaced)) {
        const surface = panel.isFolded ? panel.row : -1;
        groups.set(surface, [...(groups.get(surface) ?? []), panel]);
    }
    return [...groups.values()];
}

type Placed = PanelModel & { place: Place };

function isPlaced(panel: PanelModel): panel is Placed {
    return panel.place !== undefined;
}

function fits({ x, width, height }: Place): boolean {
    return x >= 0 && width >= 1 && height >= 1 && x + width <= columns;
}

function overlaps(a: Place, b: Place): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
