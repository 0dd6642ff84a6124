import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderDashboard } from "../../../components/grafana/renderJson";
import { renderRules } from "../../../components/prometheus/renderRules";
import { defineDashboard } from "../../../dashboards/defineDashboard";
import { gaugePanel, type Panel, statPanel, timeSeriesPanel } from "../../../dashboards/panels";
import { packGroup } from "../../../rules/packGroup";
import { type DashboardInput, type PanelInput, renderInput } from "./input";

/**
 * Renders dashboards and rules with the project's own code, and writes a file for each dashboard and each pack.
 *
 * A command of its own, like the alternative.
 */
function main(dashboards: number, rules: number, folder: string): void {
    const input = renderInput(dashboards, rules);
    const { dataSource, runbooks } = input;
    mkdirSync(join(folder, "rules"), { recursive: true });
    for (const dashboard of input.dashboards) {
        const model = define(dashboard).build({ uid: dashboard.uid, dataSource, runbooks });
        writeFileSync(join(folder, `${dashboard.uid}.json`), renderDashboard(model));
    }
    const groups = input.packs.map((pack) => packGroup(pack, {}, { runbooks }));
    for (const [path, content] of Object.entries(renderRules(groups))) {
        writeFileSync(join(folder, path), content);
    }
}

function define(dashboard: DashboardInput): ReturnType<typeof defineDashboard> {
    return defineDashboard({
        ...dashboard,
        sections: dashboard.sections.map(({ title, lines }) => ({
            title,
            lines: lines.map(({ height, panels }) => ({
                height,
                panels: panels.map((panel) => [panel.width, make(panel)] as const),
            })),
        })),
    });
}

function make(panel: PanelInput): Panel {
    switch (panel.kind) {
        case "timeSeries":
            return timeSeriesPanel(panel.spec);
        case "stat":
            return statPanel(panel.spec);
        case "gauge":
            return gaugePanel(panel.spec);
    }
}

const [dashboards, rules, folder = ""] = process.argv.slice(2);
main(Number(dashboards), Number(rules), folder);
