import { renderDashboard } from "../../components/grafana/renderJson";
import type { Dashboard } from "../../dashboards/types";

/** What the tests look at in a panel. */
export interface PanelModel {
    type: string;
    title: string;
    gridPos: { x: number; y: number; w: number; h: number };
    fieldConfig: { defaults: { unit?: string; thresholds: { steps: unknown[] } } };
    links?: { title: string; url: string }[];
    targets: { expr: string; legendFormat: string }[];
}

/** The panels of a dashboard, rows left out. */
export function panelsOf(dashboard: Dashboard): PanelModel[] {
    const model = JSON.parse(
        renderDashboard(
            dashboard.build({
                uid: dashboard.uid,
                dataSource: { uid: "prometheus", name: "Prometheus" },
                runbooks: { baseUrl: "https://runbooks.example.org", extension: ".md" },
            }),
        ),
    ) as { panels: PanelModel[] };
    return model.panels.filter(({ type }) => type !== "row");
}

/** The expressions of the first panel with a title. */
export function expressionsIn(dashboard: Dashboard, title: string): string[] {
    const panel = panelsOf(dashboard).find((one) => one.title === title);
    return panel?.targets.map(({ expr }) => expr) ?? [];
}
