import type { DashboardCheck } from "../check";
import { dialectOf } from "../dialect";
import type { PanelModel } from "../model";
import { at, isFalse, textOf } from "../node";

const withLegend = new Set(["timeseries", "graph"]);

export const legendHidden: DashboardCheck = {
    code: "VL428",
    name: "legend-hidden",
    severity: "info",
    reason: "Without a legend, several series cannot be told apart.",
    fix: "Show the legend, as a list or a table.",
    example:
        '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up", "legendFormat": "{{instance}}" }], "options": { "legend": { "showLegend": false } } }',
    fixed: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up", "legendFormat": "{{instance}}" }], "options": { "legend": { "showLegend": true } } }',
    *find({ panels }) {
        for (const panel of panels) {
            if (withLegend.has(panel.type) && isHidden(panel) && hasSeveralSeries(panel)) {
                yield {
                    node: panel.node,
                    panel,
                    message: "the panel shows several series, and its legend is hidden",
                };
            }
        }
    },
};

export const legendUnnamed: DashboardCheck = {
    code: "VL429",
    name: "legend-unnamed",
    severity: "info",
    reason: "Without legendFormat, each series is named by all its labels, which does not fit the panel.",
    fix: "Set legendFormat to the labels that distinguish the series: {{instance}}.",
    example: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "redis_up" }] }',
    fixed: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "redis_up", "legendFormat": "{{instance}}" }] }',
    *find(dashboard) {
        for (const panel of dashboard.panels.filter(({ type }) => withLegend.has(type))) {
            for (const target of panel.targets) {
                const { expression, legend, isHidden: isOff } = target;
                const isUnnamed = legend === undefined || legend.trim() === "" || legend === "__auto";
                const isChecked = !isOff && dialectOf(dashboard, panel, target) === "promql";
                if (expression && isChecked && isUnnamed && keepsAllLabels(expression.text)) {
                    yield {
                        node: target.node,
                        panel,
                        message: "the series have no legendFormat",
                    };
                }
            }
        }
    },
};

function isHidden({ node }: PanelModel): boolean {
    const legend = at(node, "options", "legend");
    return (
        isFalse(at(legend, "showLegend")) ||
        textOf(at(legend, "displayMode")) === "hidden" ||
        isFalse(at(node, "legend", "show"))
    );
}

function hasSeveralSeries({ targets }: PanelModel): boolean {
    const shown = targets.filter((target) => !target.isHidden && target.expression);
    return shown.length > 1 || shown.some(({ legend }) => legend?.includes("{{"));
}

/** Whether an expression keeps all labels of its series. */
function keepsAllLabels(expression: string): boolean {
    return !/\b(sum|avg|min|max|count|stddev|stdvar|group|quantile|count_values|topk|bottomk|scalar|vector|absent)\b/.test(
        expression,
    );
}
